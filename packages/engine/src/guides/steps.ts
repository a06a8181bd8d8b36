import type { Tour } from '../experience.ts';
import type { Answer, Rule } from '../rules/rule.ts';

/** The step after this one: the first branch that holds, else the next in the list; null: the tour is over. */
export function nextStep(tour: Pick<Tour, 'steps'>, key: string, judge: (rule: Rule) => Answer): string | null {
  const index = tour.steps.findIndex((step) => step.key === key);
  const step = tour.steps[index];
  if (!step) return null;
  const branch = step.next.find(({ when }) => when === null || judge(when) === 'yes');
  if (branch) return 'end' in branch ? null : branch.step;
  return tour.steps[index + 1]?.key ?? null;
}
