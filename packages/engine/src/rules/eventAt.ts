import type { Tally } from '../account/state.ts';
import { DAY } from '../durations.ts';
import type { Duration, Instant } from '../event.ts';
import type { EventRule } from './rule.ts';

/**
 * When an event rule first held. `null`: not yet. `undefined`: it may have held and no longer does, or its tally does not tell; only
 * a look at the present can tell.
 */
export function eventAt(rule: EventRule, tally: Tally): Instant | null | undefined {
  if (rule.every !== undefined && rule.times !== undefined) return repeatedAt(rule.every, rule.times, tally);
  if (rule.distinctUsers !== undefined) {
    // Of each person only the first and the latest time are kept: whether they once fell together cannot be told.
    if (rule.within !== undefined) return undefined;
    const firsts = Object.values(tally.users ?? {}).map(([first]) => first);
    return firsts.sort((a, b) => a - b)[rule.distinctUsers - 1] ?? null;
  }
  const least = leastCount(rule);
  if (least === null) return undefined;
  return rule.within === undefined ? (tally.firsts[least - 1] ?? null) : crowdedAt(least, rule.within, tally);
}

/** How often the event must happen for a counting rule to hold; null when it is not a plain "at least". */
export function leastCount(rule: EventRule): number | null {
  if (!rule.count) return 1;
  let least = 0;
  for (const { cmp, value } of rule.count) {
    if (typeof value !== 'number') return null;
    if (cmp === 'gte' || cmp === 'is') least = Math.max(least, value);
    else if (cmp === 'gt') least = Math.max(least, value + 1);
    else return null;
  }
  return Math.max(1, Math.ceil(least));
}

/** Monday 1970-01-05: periods are counted from here, so a week is Monday to Sunday (UTC) whenever the first event was. */
const FIRST_MONDAY = 4;

/**
 * When the event had happened in each of `times` successive calendar periods of `every` (whole days): its first time in the last
 * of them. Null: not yet. Periods are fixed, so an event that arrives late can only bring the moment forward.
 */
export function repeatedAt(every: Duration, times: number, tally: Tally): Instant | null {
  const length = Math.max(1, Math.round(every / DAY));
  let run = 0;
  let previous = NaN;
  for (const { day, first } of daysOf(tally)) {
    const period = Math.floor((day - FIRST_MONDAY) / length);
    if (period === previous) continue;
    run = period === previous + 1 ? run + 1 : 1;
    previous = period;
    if (run >= times) return first;
  }
  return null;
}

/** The first day that ends a run of days, no longer than `within`, on which it happened `least` times in all. */
function crowdedAt(least: number, within: number, tally: Tally): Instant | null {
  const days = daysOf(tally);
  const span = Math.max(1, Math.round(within / DAY));
  let from = 0;
  let sum = 0;
  for (const { day, count, first } of days) {
    sum += count;
    while ((days[from]?.day ?? day) <= day - span) sum -= days[from++]?.count ?? 0;
    if (sum >= least) return first;
  }
  return null;
}

/** The days that a tally counts apart, in order, each with how often it happened and when first. */
const daysOf = ({ days = {} }: Tally) =>
  Object.entries(days)
    .map(([day, [count, first]]) => ({ day: Number(day), count, first }))
    .sort((a, b) => a.day - b.day);
