import type { Duration, Json } from '../event.ts';
import type { Axis, Band } from '../healthPlan.ts';

/** One comparison. All comparisons of a leaf must hold. */
export interface Test {
  readonly cmp: 'is' | 'isNot' | 'in' | 'notIn' | 'gt' | 'gte' | 'lt' | 'lte' | 'exists' | 'contains' | 'startsWith';
  readonly value: Json;
}

/** Which events a tally keeps: by name, property tests and origins left out. `key` is the canonical text of the rest. */
export interface TallySpec {
  readonly key: string;
  readonly event: string;
  readonly where: readonly { readonly prop: string; readonly tests: readonly Test[] }[];
  readonly excludeOrigin: readonly string[];
}

/**
 * A condition on events. Exactly one of these ways of counting applies, in this order of precedence:
 * `every` + `times` (happened in each of `times` successive periods), `distinctUsers`, `count` (default: at least 1),
 * each within the last `within` milliseconds where that is given.
 */
export interface EventRule {
  readonly op: 'event';
  readonly tally: TallySpec;
  readonly count?: readonly Test[];
  readonly distinctUsers?: number;
  readonly within?: Duration;
  readonly every?: Duration;
  readonly times?: number;
  /** It first held at least so long ago. Not with `within`, nor with a count that further events can undo. */
  readonly for?: Duration;
}

/** The closed union of conditions: the only thing `evaluate` knows. */
export type Rule =
  | { readonly op: 'all' | 'any'; readonly of: readonly Rule[] }
  | { readonly op: 'not'; readonly of: Rule }
  | EventRule
  | { readonly op: 'user' | 'account'; readonly trait: string; readonly tests: readonly Test[] }
  | {
      readonly op: 'milestone';
      readonly key: string;
      readonly is: 'reached' | 'open' | 'late';
      /** With `reached`: at least so long ago. */
      readonly for?: Duration;
    }
  | { readonly op: 'experience'; readonly key: string; readonly is: 'seen' | 'completed' | 'dismissed' }
  /** What the person answered to a question of a survey. With no tests: anything at all. */
  | { readonly op: 'survey'; readonly key: string; readonly question: string; readonly tests: readonly Test[] }
  | { readonly op: 'segment'; readonly key: string }
  | { readonly op: 'tenure'; readonly tests: readonly Test[] }
  | { readonly op: 'page'; readonly globs: readonly string[]; readonly query?: { readonly [name: string]: string } }
  | { readonly op: 'locale'; readonly in: readonly string[] }
  | { readonly op: 'device'; readonly is: 'phone' | 'tablet' | 'desktop' }
  | { readonly op: 'time'; readonly from?: number; readonly until?: number }
  | { readonly op: 'reply' }
  /** The account's band of health, or that of one axis. */
  | { readonly op: 'health'; readonly axis: Axis | 'overall'; readonly band: Band }
  /** The account's group after its first fortnight, 1 to 8. */
  | { readonly op: 'group8'; readonly in: readonly number[] }
  /** Judged by the server and sent as an answer; only in the part of a plan that goes to the page. */
  | { readonly op: 'fact'; readonly id: string };

export type Leaf = Exclude<Rule, { op: 'all' | 'any' | 'not' }>;

export type Answer = 'yes' | 'no' | 'unknown';

/** An answer and the leaf that decided it (none when a composition is empty). */
export interface Verdict {
  readonly answer: Answer;
  readonly leaf: Leaf | null;
}
