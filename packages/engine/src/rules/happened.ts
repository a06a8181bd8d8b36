import type { Instant } from '../event.ts';
import type { Tally } from '../account/state.ts';
import { answerOf } from './answerOf.ts';
import { eventAt, repeatedAt } from './eventAt.ts';
import type { Answer, EventRule } from './rule.ts';
import { passes } from './test.ts';

/** Whether an event rule holds now, by what its tally remembers. */
export function happened(rule: EventRule, tally: Tally, now: Instant): Answer {
  if (rule.for !== undefined) {
    const at = eventAt(rule, tally);
    return at === undefined ? 'unknown' : answerOf(at !== null && now >= at + rule.for);
  }
  if (rule.every !== undefined && rule.times !== undefined)
    return answerOf(repeatedAt(rule.every, rule.times, tally) !== null);
  const since = rule.within === undefined ? -Infinity : now - rule.within;
  if (rule.distinctUsers !== undefined) {
    const people = Object.values(tally.users ?? {}).filter(([, last]) => last > since);
    return answerOf(people.length >= rule.distinctUsers);
  }
  const count = rule.within === undefined ? tally.n : tally.lasts.filter((at) => at > since).length;
  return rule.count ? passes(rule.count, count) : answerOf(count >= 1);
}
