import type { Instant } from '../event.ts';
import type { Plan } from '../plan.ts';
import { selfReliance } from '../progress/selfReliance.ts';
import type { SelfReliance } from '../progress/selfReliance.ts';
import { standing } from './standing.ts';
import type { AccountState } from './state.ts';

/** Of the milestones that an account and its people have reached, those reached with nobody's help in the seven days before. */
export function relianceOf(plan: Plan, state: AccountState, now: Instant): SelfReliance {
  const { milestones, users } = standing(plan, state, now);
  const all = [...milestones, ...users.flatMap((one) => one.milestones)];
  const reached = all.flatMap(({ reachedAt }) => (reachedAt === null ? [] : [reachedAt]));
  return selfReliance(reached, state.touches?.byHand ?? []);
}
