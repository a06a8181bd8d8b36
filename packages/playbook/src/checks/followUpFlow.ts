import type { Check } from './check.ts';
import { followUpsIn } from './followUpsIn.ts';

/** Every step of a follow-up can be come to and is for something. */
export const followUpFlow: Check = ({ playbooks }) => {
  for (const { followUp, at: place } of playbooks.flatMap(followUpsIn)) {
    const { key, steps } = followUp;
    const at = place.at('steps');
    const end = steps.findIndex((step) => 'exit' in step && step.exit === true);
    if (end >= 0 && end < steps.length - 1)
      at.at(end + 1).error(
        'unreachableStep',
        `The step before always ends "${key}".`,
        'Give that exit a condition, or take out what comes after it.',
      );
    const last = steps.at(-1);
    if (last && ('delay' in last || 'wait' in last))
      at.at(steps.length - 1).warn(
        'idleStep',
        `"${key}" waits here, and nothing comes after.`,
        'Add what it waits for, or take the step out.',
      );
  }
};
