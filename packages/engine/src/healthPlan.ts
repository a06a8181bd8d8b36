/** Health as staff wrote it, compiled: how an account's state becomes a score, and who is called after the first fortnight. */
import type { Duration } from './event.ts';
import type { Rule, TallySpec } from './rules/rule.ts';
import type { Localized } from './text.ts';

export type Axis = 'progress' | 'usage' | 'initiative' | 'spread';
export type Band = 'poor' | 'concerning' | 'healthy';

/** One way of scoring. What was scored by it is never scored again by another: it is told with the version's name. */
export interface HealthVersion {
  readonly version: string;
  /** By lifecycle: the first that an account is in applies. */
  readonly profiles: readonly HealthProfile[];
}

export interface HealthPlan extends HealthVersion {
  /** Scored beside the other and shown to nobody, so that the two can be compared before it takes over. */
  readonly shadow: HealthVersion | null;
  readonly group8: Group8Plan;
}

export interface HealthProfile {
  readonly key: string;
  readonly title: Localized<string>;
  readonly audience: Rule | null;
  readonly axes: readonly AxisPlan[];
}

export interface AxisPlan {
  readonly axis: Axis;
  /** Its share of the whole, beside the other axes' weights. */
  readonly weight: number;
  readonly measures: readonly Measure[];
}

export interface Measure {
  /** Unique within its profile. */
  readonly key: string;
  readonly title: Localized<string>;
  /** Its share of the axis, beside the other measures' weights. */
  readonly weight: number;
  readonly of: Measured;
  /** By age of the account, youngest first: the last whose `from` it has come to applies; before the first there is no score. */
  readonly scales: readonly { readonly from: Duration; readonly scale: Scale }[];
}

/**
 * What is measured. Events are counted over the last `days` whole days (UTC), and only of an account that was heard of all that time:
 * what was never told is not zero.
 */
export type Measured =
  /** `progress`: weighted share of milestones, 0 to 1. `late`: whole days since the oldest late milestone was due, 0 when none is. */
  | { readonly kind: 'progress' | 'late' }
  | {
      /** `change`: times more often than in as many days before: 1 is as often. */
      readonly kind: 'count' | 'change';
      readonly tally: TallySpec;
      readonly days: number;
      /** At most so many of one person are counted. */
      readonly perPerson: number | null;
      /** Divided by this trait of the account, such as its seats. */
      readonly per: string | null;
    }
  /** On how many days; by how many different members. */
  | { readonly kind: 'days'; readonly tally: TallySpec; readonly days: number }
  | { readonly kind: 'people'; readonly tally: TallySpec; readonly days: number; readonly per: string | null }
  /** A number that the product tells of the account. */
  | { readonly kind: 'trait'; readonly trait: string };

/** From a value to 0…100. Less is better where the better end is the smaller number. */
export type Scale =
  /** 100 from `healthy` on, 50 from `concerning` on, else 0. */
  | { readonly by: 'bands'; readonly concerning: number; readonly healthy: number }
  /** In proportion, 0 at `from` and 100 at `to`, no less and no more. */
  | { readonly by: 'linear'; readonly from: number; readonly to: number };

export interface Group8Plan {
  /** An axis counts as high from this score on. */
  readonly high: number;
  /** Groups to be called, the first first. */
  readonly call: readonly number[];
  /** What to say to a group, by its number. */
  readonly hints: { readonly [group: string]: Localized<string> };
}
