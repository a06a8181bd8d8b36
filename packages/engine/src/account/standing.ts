import type { Instant } from '../event.ts';
import type { Plan } from '../plan.ts';
import { factsOf } from './factsOf.ts';
import { standingBy, standingsBy, type MilestoneStanding, type Standing } from './standingBy.ts';
import type { AccountState, UserState } from './state.ts';

export type { MilestoneStanding, Standing } from './standingBy.ts';

export function standing(plan: Plan, state: AccountState, now: Instant): Standing {
  return standingBy(factsOf, plan, state, now);
}

/** Every milestone of one subject: the account's own (`user` null) or one person's. */
export function standingsFor(
  plan: Plan,
  state: AccountState,
  user: UserState | null,
  now: Instant,
): MilestoneStanding[] {
  return standingsBy(factsOf, plan, state, user, now);
}
