import { DAY } from '../calendar.ts';
import type { Event, Instant } from '../event.ts';
import { countedAs } from './counted.ts';

/** How often something happened on one day (UTC), by one person and from one origin, and when that day first and last. Plain JSON. */
export interface DayCount {
  readonly name: string;
  readonly user?: string;
  readonly origin?: string;
  readonly n: number;
  readonly first: Instant;
  readonly last: Instant;
}

export const dayOf = ({ first }: DayCount): number => Math.floor(first / DAY);

/** What was tracked, counted by day; the rest of a log is in the state. */
export function dayCounts(events: Iterable<Event>): readonly DayCount[] {
  const singles: DayCount[] = [];
  for (const happened of events) {
    const event = countedAs(happened);
    if (event === null) continue;
    const { name, at, user, origin } = event;
    singles.push({
      name,
      ...(user === undefined ? {} : { user }),
      ...(origin === undefined ? {} : { origin }),
      n: 1,
      first: at,
      last: at,
    });
  }
  return merged(singles);
}

/** The same counts with none there twice; in whatever order and pieces they come, the sum is the same. */
export function merged(counts: Iterable<DayCount>): readonly DayCount[] {
  const sums = new Map<string, DayCount>();
  for (const one of counts) {
    const key = JSON.stringify([dayOf(one), one.name, one.user ?? null, one.origin ?? null]);
    const sum = sums.get(key);
    sums.set(
      key,
      sum
        ? { ...sum, n: sum.n + one.n, first: Math.min(sum.first, one.first), last: Math.max(sum.last, one.last) }
        : one,
    );
  }
  return [...sums.values()];
}
