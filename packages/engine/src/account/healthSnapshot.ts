import { DAY, formatInstant } from '../calendar.ts';
import type { Instant } from '../event.ts';
import type { Health } from '../healthScore.ts';
import type { Plan } from '../plan.ts';
import { healthOf } from './healthOf.ts';
import type { AccountState } from './state.ts';

/** An account's health on one day, as it was told that day. Plain JSON; written once, and never again. */
export interface HealthSnapshot {
  /** `2026-11-24` (UTC): told from all that happened before it. */
  readonly day: string;
  readonly health: Health | null;
  /** By the version that runs in the shadow, where there is one. */
  readonly shadow: Health | null;
}

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
  const { health } = plan.settings;
  if (health === undefined || state.startedAt === null) return null;
  const day = formatInstant(now).slice(0, 10);
  if (last !== null && day <= last) return null;
  return {
    day,
    health: healthOf(plan, state, health, now),
    shadow: health.shadow && healthOf(plan, state, health.shadow, now),
  };
}

/** When the next snapshot is due. */
export const nextSnapshotAt = (now: Instant): Instant => (Math.floor(now / DAY) + 1) * DAY;
