import { DAY } from '../durations.ts';
import type { Duration, Instant } from '../event.ts';
import type { Tally } from '../account/state.ts';
import type { Answer, EventRule } from './rule.ts';
import { passes } from './test.ts';

/** Whether an event rule holds now, by what its tally remembers. */
export function happened(rule: EventRule, tally: Tally, now: Instant): Answer {
  if (rule.every !== undefined && rule.times !== undefined)
    return say(repeatedAt(rule.every, rule.times, tally) !== null);
  const since = rule.within === undefined ? -Infinity : now - rule.within;
  if (rule.distinctUsers !== undefined) {
    const people = Object.values(tally.users ?? {}).filter(([, last]) => last > since);
    return say(people.length >= rule.distinctUsers);
  }
  const count = rule.within === undefined ? tally.n : tally.lasts.filter((at) => at > since).length;
  return rule.count ? passes(rule.count, count) : say(count >= 1);
}

/** Monday 1970-01-05: periods are counted from here, so a week is Monday to Sunday (UTC) whenever the first event was. */
const FIRST_MONDAY = 4;

/**
 * When the event had happened in each of `times` successive calendar periods of `every` (whole days): its first time in the last
 * of them. Null: not yet. Periods are fixed, so an event that arrives late can only bring the moment forward.
 */
export function repeatedAt(every: Duration, times: number, tally: Tally): Instant | null {
  const days = Object.entries(tally.days ?? {})
    .map(([day, [, first]]) => ({ day: Number(day), first }))
    .sort((a, b) => a.day - b.day);
  const length = Math.max(1, Math.round(every / DAY));
  let run = 0;
  let previous = NaN;
  for (const { day, first } of days) {
    const period = Math.floor((day - FIRST_MONDAY) / length);
    if (period === previous) continue;
    run = period === previous + 1 ? run + 1 : 1;
    previous = period;
    if (run >= times) return first;
  }
  return null;
}

const say = (holds: boolean): Answer => (holds ? 'yes' : 'no');
