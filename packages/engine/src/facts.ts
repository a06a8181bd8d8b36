import type { Duration, Instant, Json } from './event.ts';
import type { Axis, Band } from './healthPlan.ts';
import type { ExperienceState, Tally } from './account/state.ts';
import type { Answer, Rule, TallySpec } from './rules/rule.ts';

/**
 * What a rule may ask of the world. Each caller answers what it can: the account's actor knows events and traits, the page
 * knows its address. `undefined` means "cannot be told here" and makes the answer *unknown*.
 */
export interface Facts {
  readonly now: Instant;
  trait?(of: 'user' | 'account', name: string): Json | undefined;
  /** With no one person in view, a condition on `user` holds when it holds for somebody: that trait of each of them. */
  everyone?(name: string): readonly (Json | undefined)[];
  /** A tally that was never written but is kept is an empty one, not undefined. */
  tally?(spec: TallySpec): Tally | undefined;
  milestone?(key: string): 'reached' | 'open' | 'late' | undefined;
  /** When a milestone was reached. */
  reachedAt?(key: string): Instant | undefined;
  /** When an open milestone will be late. */
  dueAt?(key: string): Instant | undefined;
  experience?(key: string): ExperienceState | undefined;
  segment?(key: string): Rule | undefined;
  tenure?(): Duration | undefined;
  page?(): { readonly path: string; readonly query: { get(name: string): string | null } } | undefined;
  locale?(): string | undefined;
  device?(): 'phone' | 'tablet' | 'desktop' | undefined;
  replied?(): boolean | undefined;
  /** Null: too little is known for a band. */
  health?(axis: Axis | 'overall'): Band | null | undefined;
  group8?(): number | undefined;
  fact?(id: string): Answer | undefined;
}
