import { tallyOf, samplePlan } from '@banso/engine/cases/samples.ts';
import type { FollowUp, Milestone, PlaybookPlan } from '@banso/engine';

const sample = samplePlan();
const [first] = sample.playbooks;
if (!first) throw new Error('the sample plan has no playbook');
const stuck = first.plan.followUps[0] as FollowUp;

const milestones = Array.from({ length: 20 }, (_, i): Milestone => ({
  key: `m${i}`,
  title: { en: `m${i}` },
  role: 'setup',
  weight: 1,
  due: null,
  reached: { op: 'event', tally: tallyOf(`e${i}`), count: [{ cmp: 'gte', value: 100 }] },
}));
const followUps = Array.from({ length: 10 }, (_, i): FollowUp => ({
  ...stuck,
  key: `f${i}`,
  trigger: { op: 'milestone', key: `m${i}`, is: 'late' },
  goal: { rule: { op: 'milestone', key: `m${i}`, is: 'reached' }, within: null },
}));
const playbook: PlaybookPlan = { ...first.plan, milestones, followUps };

/** What the benches advance by: 20 milestones, each after a hundred of its event `e0`, `e1` …, and 10 follow-ups. */
export const busyParts = { settings: sample.settings, playbooks: [{ version: 1, plan: playbook }], articles: [] };
