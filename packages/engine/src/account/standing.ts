import type { Instant } from '../event.ts';
import type { Plan } from '../plan.ts';
import { factsOf } from './factsOf.ts';
import type { Once } from './once.ts';
import { standingBy, standingsBy, type Knowing, type MilestoneStanding, type Standing } from './standingBy.ts';
import type { AccountState, UserState } from './state.ts';

export type { MilestoneStanding, Standing } from './standingBy.ts';

export function standing(plan: Plan, state: AccountState, now: Instant): Standing {
  return standingBy(knowing({}), plan, state, now);
}

/** Every milestone of one subject: the account's own (`user` null) or one person's. */
export function standingsFor(
  plan: Plan,
  state: AccountState,
  user: UserState | null,
  now: Instant,
  once: Once = {},
): MilestoneStanding[] {
  return standingsBy(knowing(once), plan, state, user, now);
}

const knowing =
  (once: Once): Knowing =>
  (plan, state, view, now) =>
    factsOf(plan, state, view, now, once);
