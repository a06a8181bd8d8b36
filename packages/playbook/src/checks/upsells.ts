import type { LeafCondition } from '../schema/condition.ts';
import type { Check } from './check.ts';
import { followUpsIn } from './followUpsIn.ts';
import { surely } from './surely.ts';

/** Whoever has not come to use the product again and again is helped, and not asked for more. */
export const upsells: Check = ({ playbooks, project }) => {
  const habits = new Set(
    playbooks.flatMap(({ value }) =>
      (value.milestones ?? []).filter(({ role }) => role === 'habit').map(({ key }) => key),
    ),
  );
  for (const playbook of playbooks)
    for (const { followUp, at } of followUpsIn(playbook)) {
      const step = followUp.steps.findIndex((one) => 'task' in one && one.task.kind === 'upsell');
      if (step < 0) continue;
      const isHabit = (leaf: LeafCondition) =>
        'milestone' in leaf && (leaf.is ?? 'reached') === 'reached' && habits.has(leaf.milestone);
      const asked = [followUp.trigger, followUp.audience, playbook.value.audience];
      const waits = asked.some((condition) => surely(condition, isHabit, project.value.segments));
      if (waits) continue;
      at.at('steps', step, 'task', 'kind').warn(
        'upsellEarly',
        `"${followUp.key}" asks for more of accounts that may not have come to use the product yet.`,
        `Add { "milestone": "${[...habits][0] ?? '…'}" } to its audience: the habit first.`,
      );
    }
};
