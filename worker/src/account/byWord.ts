import type { Plan } from '@banso/engine';

/** Of the account: what its people or staff say is reached, which no event tells. */
export function byWord({ milestones }: Plan): readonly string[] {
  return [...milestones.values()].flatMap(({ milestone: { key, reached }, playbook }) =>
    playbook.subject === 'account' && (reached.op === 'manual' || reached.op === 'selfReported') ? [key] : [],
  );
}
