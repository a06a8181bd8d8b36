import { civilDay, followOf, get } from '@banso/engine';
import type { AccountState, Plan, Standing, TouchLevel } from '@banso/engine';
import type { AccountEntry } from '../directory/accounts.ts';
import type { HealthTold } from './health.ts';
import type { Kept, Projected } from './state.ts';

/** The account as lists show it; `nextDue`: when its outbox next has something to send; `high`: from how many points an axis of health is high. */
export function entryOf(
  { state, wakeAt }: Kept,
  standing: Standing,
  nextDue: number | null,
  told: HealthTold | null,
  touch: TouchLevel | null,
  high: number | null,
): AccountEntry {
  const text = (trait: string) => {
    const value = get(state.traits, trait);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return {
    id: state.id,
    name: text('name') ?? onlyUserName(state) ?? state.id,
    plan: text('plan'),
    progress: standing.progress,
    status: standing.status,
    stuckSince: standing.stuckSince,
    stuckAt: standing.stuckAt?.key ?? null,
    users: standing.users.filter(({ user }) => user.leftAt === null).length,
    startedAt: state.startedAt,
    lastSeenAt: state.lastSeenAt,
    healthDay: told?.day ?? null,
    score: told?.health?.score ?? null,
    band: told?.health?.band ?? null,
    trend: told?.trend ?? null,
    coverage: told?.health?.coverage ?? null,
    cohort: state.group8?.cohort ?? null,
    group8: state.group8?.group ?? null,
    touch,
    follow: high === null ? null : followOf(told?.health ?? null, high),
    wakeAt: wakeAt === null || nextDue === null ? (wakeAt ?? nextDue) : Math.min(wakeAt, nextDue),
  };
}

/** Without a company, an account is its one user and bears that name. */
function onlyUserName({ id, users }: AccountState): string | null {
  const name = get(users, id)?.traits['name'];
  return typeof name === 'string' && name !== '' ? name : null;
}

/**
 * Whether the directory must be told: something that lists show has changed, somebody is new, or the object means to wake earlier
 * than the directory believes. That an account is being used moves its row once a day, by the project's calendar: lists show the day.
 */
export function isStale(
  { settings: { timeZone }, zones }: Pick<Plan, 'settings' | 'zones'>,
  projected: Projected | null,
  { wakeAt, lastSeenAt, ...entry }: AccountEntry,
  users: readonly string[],
  now: number,
): boolean {
  if (!projected || users.length !== projected.users.length) return true;
  const { wakeAt: toldWake, lastSeenAt: toldSeen, ...told } = projected.entry;
  if (JSON.stringify(entry) !== JSON.stringify(told)) return true;
  if (toldWake !== wakeAt && (toldWake === null || toldWake <= now || (wakeAt !== null && wakeAt < toldWake)))
    return true;
  const dayOf = (at: number | null) => at && civilDay(at, timeZone, zones);
  return toldSeen !== lastSeenAt && dayOf(toldSeen) !== dayOf(lastSeenAt);
}
