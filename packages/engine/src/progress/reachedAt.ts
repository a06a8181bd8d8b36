import { DAY } from '../calendar.ts';
import type { Instant } from '../event.ts';
import type { Tally } from '../account/state.ts';
import { repeatedAt } from '../rules/happened.ts';
import type { EventRule, Rule, TallySpec } from '../rules/rule.ts';

/**
 * When a rule over events came true, told from the tallies alone, so that the order in which events arrive does not matter.
 * `null`: not yet. `undefined`: the tallies do not tell, or the rule asks for something other than events: only a look at the
 * present can tell.
 */
export function reachedAt(rule: Rule, tally: (spec: TallySpec) => Tally): Instant | null | undefined {
  switch (rule.op) {
    case 'event':
      return eventAt(rule, tally(rule.tally));
    case 'all':
    case 'any': {
      const times = rule.of.map((one) => reachedAt(one, tally));
      if (times.includes(undefined)) return undefined;
      const known = times.filter((at): at is Instant => typeof at === 'number');
      if (rule.op === 'any') return known.length > 0 ? Math.min(...known) : null;
      return known.length === times.length && known.length > 0 ? Math.max(...known) : null;
    }
    default:
      return undefined;
  }
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

function eventAt(rule: EventRule, tally: Tally): Instant | null | undefined {
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

/** The first day that ends a run of days, no longer than `within`, on which it happened `least` times in all. */
function crowdedAt(least: number, within: number, tally: Tally): Instant | null {
  const days = Object.entries(tally.days ?? {})
    .map(([day, [count, first]]) => ({ day: Number(day), count, first }))
    .sort((a, b) => a.day - b.day);
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
