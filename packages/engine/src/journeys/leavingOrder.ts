import type { Effect } from '../account/state.ts';
import { followUpFor } from '../earlier.ts';
import type { Plan } from '../plan.ts';

/** What may leave at one time, in the order in which each takes its place under the cap: the more important first, else as they come. */
export function leavingOrder<T extends { readonly effect: Effect }>(plan: Plan, waiting: readonly T[]): readonly T[] {
  const priorityOf = ({ effect }: T) => followUpFor(plan, effect)?.followUp.priority ?? 0;
  return [...waiting].sort((one, other) => priorityOf(other) - priorityOf(one));
}
