/**
 * How many events a second `advance` takes in, for a plan of 20 milestones and 10 follow-ups, in batches of 20 into one account,
 * beside the bare limit: counting the same events by name in one object.
 */
import { advance, assemble, emptyAccount, type Event, type FollowUp, type Milestone } from '@banso/engine';
import { samplePlan, tallyOf } from '@banso/engine/cases/samples.ts';
import { bench, median, report } from './report.ts';

const sample = samplePlan();
const [first] = sample.playbooks;
if (!first) throw new Error('the sample plan has no playbook');

const milestones = Array.from({ length: 20 }, (_, i): Milestone => ({
  key: `m${i}`,
  title: { en: `m${i}` },
  role: 'setup',
  weight: 1,
  due: null,
  reached: { op: 'event', tally: tallyOf(`e${i}`), count: [{ cmp: 'gte', value: 100 }] },
}));
const followUps = Array.from({ length: 10 }, (_, i): FollowUp => ({
  ...(first.plan.followUps[0] as FollowUp),
  key: `f${i}`,
  trigger: { op: 'milestone', key: `m${i}`, is: 'late' },
  goal: { rule: { op: 'milestone', key: `m${i}`, is: 'reached' }, within: null },
}));
const plan = assemble({ ...sample, playbooks: [{ version: 1, plan: { ...first.plan, milestones, followUps } }] });

const BATCH = 20;
const BATCHES = 2_000;
const batches = Array.from({ length: BATCHES }, (_, b) =>
  Array.from({ length: BATCH }, (_, i): Event => ({
    kind: 'track',
    id: `${b}.${i}`,
    at: 1_790_000_000_000 + b * 1000 + i,
    user: `u${b % 10}`,
    verified: true,
    name: `e${(b + i) % 40}`,
    props: { n: i },
  })),
);

function takeIn(): number {
  let state = emptyAccount('acme');
  for (const batch of batches) ({ state } = advance(plan, state, batch, batch[BATCH - 1]?.at ?? 0));
  return Object.keys(state.counts).length;
}

function count(): number {
  const counts: Record<string, number> = {};
  for (const batch of batches)
    for (const event of batch) if (event.kind === 'track') counts[event.name] = (counts[event.name] ?? 0) + 1;
  return Object.keys(counts).length;
}

const runs = bench(21, { advance: takeIn, bare: count });
const perSecond = (ms: number) => Math.round((BATCH * BATCHES * 1000) / ms);
report('advance', {
  'events a second': perSecond(median(runs.advance)),
  'bare counting, events a second': perSecond(median(runs.bare)),
  'microseconds a batch of 20': Math.round((median(runs.advance) * 1000) / BATCHES),
});
