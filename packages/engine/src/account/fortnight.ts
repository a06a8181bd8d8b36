/** The end of an account's first fortnight: its group is told once, from what was known then, and stays. */
import { civilMonth, DAY } from '../calendar.ts';
import type { Instant } from '../event.ts';
import { group8Of } from '../health/index.ts';
import type { Plan } from '../plan.ts';
import { healthOf } from './healthOf.ts';
import type { AccountState, Fortnight } from './state.ts';

export const FORTNIGHT = 14 * DAY;
/** Days are counted apart no longer than this beyond what a measure needs. */
const LATEST = 7 * DAY;

/** When the fortnight will have to be told; null: it was, or cannot be. */
export function fortnightDue({ settings }: Plan, { startedAt, group8 }: AccountState): Instant | null {
  return settings.health === undefined || group8 !== undefined || startedAt === null ? null : startedAt + FORTNIGHT;
}

/** The account with its fortnight told, where that is due. Of one that is told of long after, nothing can be said. */
export function withFortnight(plan: Plan, state: AccountState, now: Instant): AccountState {
  const at = fortnightDue(plan, state);
  const { health: measured, timeZone } = plan.settings;
  if (at === null || now < at || measured === undefined) return state;
  const health = now > at + LATEST ? null : healthOf(plan, state, measured, at);
  const group8: Fortnight = {
    at,
    cohort: civilMonth(at - FORTNIGHT, timeZone, plan.zones),
    group: group8Of(health, measured.group8.high),
    health,
  };
  return { ...state, group8 };
}
