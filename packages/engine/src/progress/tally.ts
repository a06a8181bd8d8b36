/** Tallies: what is remembered of a set of events. Adding events in any order gives the same tally. */
import { DAY } from '../calendar.ts';
import type { Instant } from '../event.ts';
import type { KeptTally } from '../plan.ts';
import type { Tally } from '../account/state.ts';
import { get, put } from '../record.ts';

/** People remembered by a tally; a rule cannot ask for more. */
export const MAX_USERS = 1000;

export const EMPTY_TALLY: Tally = { n: 0, firsts: [], lasts: [] };

export function tallied(tally: Tally, kept: KeptTally, at: Instant, user: string | undefined): Tally {
  return {
    ...(tally.since === undefined ? {} : { since: tally.since }),
    n: tally.n + 1,
    firsts: withFirst(tally.firsts, kept.firsts, at),
    lasts: kept.lasts === 1 ? [Math.max(tally.lasts[0] ?? at, at)] : inOrder(tally.lasts, at).slice(-kept.lasts),
    ...(kept.days > 0 ? { days: withDay(tally.days ?? {}, kept.days, at) } : {}),
    ...(kept.users > 0
      ? { users: user === undefined ? (tally.users ?? {}) : withUser(tally.users ?? {}, user, at) }
      : {}),
  };
}

function withFirst(firsts: readonly Instant[], most: number, at: Instant): readonly Instant[] {
  const latest = firsts[firsts.length - 1];
  const full = firsts.length >= most && latest !== undefined && at >= latest;
  return full ? firsts : inOrder(firsts, at).slice(0, most);
}

function inOrder(times: readonly Instant[], at: Instant): readonly Instant[] {
  const last = times[times.length - 1];
  if (last === undefined || last <= at) return [...times, at];
  const place = times.findIndex((time) => time > at);
  return [...times.slice(0, place), at, ...times.slice(place)];
}

function withDay(days: NonNullable<Tally['days']>, most: number, at: Instant): NonNullable<Tally['days']> {
  const day = Math.floor(at / DAY);
  const known = Object.keys(days).map(Number);
  const newest = Math.max(day, ...known);
  if (day <= newest - most) return days;
  const [count, first] = get(days, String(day)) ?? [0, at];
  const next = put(days, String(day), [count + 1, Math.min(first, at)] as const);
  if (!known.some((one) => one <= newest - most)) return next;
  return Object.fromEntries(Object.entries(next).filter(([one]) => Number(one) > newest - most));
}

function withUser(users: NonNullable<Tally['users']>, user: string, at: Instant): NonNullable<Tally['users']> {
  const known = get(users, user);
  if (known) return put(users, user, [Math.min(known[0], at), Math.max(known[1], at)]);
  const all = put(users, user, [at, at] as const);
  if (Object.keys(all).length <= MAX_USERS) return all;
  const newest = Object.entries(all).reduce((a, b) =>
    b[1][0] > a[1][0] || (b[1][0] === a[1][0] && b[0] > a[0]) ? b : a,
  );
  return Object.fromEntries(Object.entries(all).filter(([name]) => name !== newest[0]));
}
