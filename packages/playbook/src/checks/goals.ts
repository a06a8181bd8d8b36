import type { Check } from './check.ts';

export const goals: Check = ({ playbooks }) => {
  for (const { value, place } of playbooks)
    (value.followUps ?? []).forEach(({ key, goal }, i) => {
      if (goal === undefined)
        place
          .at('followUps', i)
          .warn(
            'noGoal',
            `The follow-up "${key}" has no goal, so nobody can tell whether it helps.`,
            'Add "goal": { "milestone": "…", "within": "14d" }.',
          );
    });
};
