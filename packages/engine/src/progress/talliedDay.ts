import type { Tally } from '../account/state.ts';
import type { KeptTally } from '../plan.ts';
import { dayOf } from './dayCount.ts';
import type { DayCount } from './dayCount.ts';
import { get } from '../record.ts';
import { tallied } from './tally.ts';

/**
 * A tally with a day's count in it: number, day and people are exact. Of the times between the first and the last of that day only
 * the day is known; they are taken for the last, by which they had happened.
 */
export function talliedDay(tally: Tally, kept: KeptTally, count: DayCount): Tally {
  const { n, user, first, last } = count;
  // More copies of one time than the tally remembers change nothing in it but its number.
  const copies = Math.min(n - 1, Math.max(kept.firsts, kept.lasts));
  const times = [first, ...Array.from({ length: copies }, () => last)];
  const next = times.reduce((sum, at) => tallied(sum, kept, at, user), tally);
  const left = n - times.length;
  if (left === 0) return next;
  const day = String(dayOf(count));
  const counted = get(next.days ?? {}, day);
  return {
    ...next,
    n: next.n + left,
    ...(next.days && counted ? { days: { ...next.days, [day]: [counted[0] + left, counted[1]] as const } } : {}),
  };
}
