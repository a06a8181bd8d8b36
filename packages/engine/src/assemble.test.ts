import { expect, test } from 'vitest';
import { emptyAccount } from './account/empty.ts';
import { assemble } from './assemble.ts';
import { samplePlan, tallyOf } from './cases/samples.ts';
import type { Event } from './event.ts';
import type { Milestone, PublishedPlaybook } from './plan.ts';
import { fold } from './progress/fold.ts';

const tally = tallyOf('record.created');
const hundred: Milestone = {
  ...{ key: 'hundred', title: { en: 'A hundred' }, role: 'setup', weight: 1, due: null },
  reached: { op: 'event', tally, count: [{ cmp: 'gte', value: 100 }] },
};

const events = Array.from({ length: 120 }, (_, i): Event => {
  const at = Date.parse('2026-11-24T00:00:00Z') + i;
  return { id: `${i}`, at, user: 'ann', verified: true, kind: 'track', name: 'record.created', props: {} };
});

test.each([
  ['account', { account: 100, ann: 1 }],
  ['user', { account: 1, ann: 100 }],
] as const)('times of what a milestone of each %s counts are remembered of them alone', (subject, firsts) => {
  const { revision, settings, playbooks } = samplePlan();
  const playbook = { ...(playbooks[0] as PublishedPlaybook).plan, subject, milestones: [hundred] };
  const plan = assemble({ revision, settings, playbooks: [{ version: 1, plan: playbook }], articles: [] });
  const { tallies, users } = fold(plan, emptyAccount('acme'), events);
  expect(tallies[tally.key]).toMatchObject({ n: 120 });
  expect(users['ann']?.tallies[tally.key]).toMatchObject({ n: 120 });
  expect({
    account: tallies[tally.key]?.firsts.length,
    ann: users['ann']?.tallies[tally.key]?.firsts.length,
  }).toEqual(firsts);
});
