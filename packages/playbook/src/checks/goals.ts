import type { Check } from './check.ts';
import { followUpsIn } from './followUpsIn.ts';

export const goals: Check = ({ playbooks }) => {
  for (const { followUp, at } of playbooks.flatMap(followUpsIn))
    if (followUp.goal === undefined)
      at.warn(
        'noGoal',
        `The follow-up "${followUp.key}" has no goal, so nobody can tell whether it helps.`,
        'Add "goal": { "milestone": "…", "within": "14d" }.',
      );
};
