import type { Tally } from '../account/state.ts';
import type { Instant } from '../event.ts';
import { get } from '../record.ts';
import { eventAt } from '../rules/eventAt.ts';
import type { Rule, TallySpec } from '../rules/rule.ts';

/**
 * When a rule over events came true, told from the tallies alone, so that the order in which events arrive does not matter.
 * `null`: not yet. `undefined`: the tallies do not tell, or the rule asks for something other than events: only a look at the
 * present can tell.
 */
export function reachedAt(
  rule: Rule,
  tally: (spec: TallySpec) => Tally,
  segments: { readonly [key: string]: Rule } = {},
): Instant | null | undefined {
  switch (rule.op) {
    case 'event':
      return rule.for === undefined ? eventAt(rule, tally(rule.tally)) : undefined;
    case 'all':
    case 'any': {
      const times = rule.of.map((one) => reachedAt(one, tally, segments));
      if (times.includes(undefined)) return undefined;
      const known = times.filter((at): at is Instant => typeof at === 'number');
      if (rule.op === 'any') return known.length > 0 ? Math.min(...known) : null;
      return known.length === times.length && known.length > 0 ? Math.max(...known) : null;
    }
    case 'segment': {
      const segment = get(segments, rule.key);
      return segment && reachedAt(segment, tally, segments);
    }
    default:
      return undefined;
  }
}
