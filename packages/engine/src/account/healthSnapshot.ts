import { civilDay, DAY } from '../calendar.ts';
import type { Instant } from '../event.ts';
import type { Health } from '../healthScore.ts';
import type { Plan } from '../plan.ts';
import { healthOf } from './healthOf.ts';
import type { AccountState } from './state.ts';

/** An account's health on one day, as it was told that day. Plain JSON; written once, and never again. */
export interface HealthSnapshot {
  /**
   * `2026-11-24`: the day, in the project's time zone, in which the start of the UTC day fell that it is told as of. In Tokyo that
   * is nine in the morning.
   */
  readonly day: string;
  readonly health: Health | null;
  /** By the version that runs in the shadow, where there is one. */
  readonly shadow: Health | null;
}

/** Of an account that was silent for so long no measure of events moves any more; it is told once a week. */
const SILENT = 90 * DAY;
/** 1970-01-05, the first Monday. */
const MONDAY = 4 * DAY;

/**
 * Today's snapshot. Null: health is not measured, nothing was heard of the account yet, or today's was taken: `last` is the day of
 * the latest that is kept. A changed playbook, a late event and a new version of the score change the days to come, never one that
 * was told.
 */
export function todaysSnapshot(
  plan: Plan,
  state: AccountState,
  last: string | null,
  now: Instant,
): HealthSnapshot | null {
  const { health, timeZone } = plan.settings;
  if (health === undefined || state.startedAt === null || state.anonymous) return null;
  const day = civilDay(Math.floor(now / DAY) * DAY, timeZone, plan.zones);
  if (last !== null && day <= last) return null;
  return {
    day,
    health: healthOf(plan, state, health, now),
    shadow: health.shadow && healthOf(plan, state, health.shadow, now),
  };
}

/** When the next snapshot is due; null: never. */
export function nextSnapshotAt({ settings }: Plan, state: AccountState, now: Instant): Instant | null {
  if (settings.health === undefined || state.startedAt === null || state.anonymous) return null;
  if (now - (state.lastSeenAt ?? state.startedAt) <= SILENT) return (Math.floor(now / DAY) + 1) * DAY;
  return (Math.floor((now - MONDAY) / (7 * DAY)) + 1) * 7 * DAY + MONDAY;
}
