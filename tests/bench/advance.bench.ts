/**
 * How many events a second `advance` takes in, for a plan of 20 milestones and 10 follow-ups, in batches of 20 into one account,
 * beside the bare limit: counting the same events by name in one object.
 */
import { advance, assemble, emptyAccount, type Event } from '@banso/engine';
import { busyParts } from './busyPlan.ts';
import { bench, median, report } from './report.ts';

const plan = assemble({ revision: 'bench', ...busyParts });

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
