import type { Answer, Written } from '@banso/engine';

/** What the account's actor tells the page about this person: changes with every event, small. */
export interface View {
  readonly milestones: {
    readonly [key: string]: { readonly status: 'open' | 'late' | 'reached'; readonly reachedAt: string | null };
  };
  /** 0 to 1, over the milestones that apply to this person's account. */
  readonly progress: number;
  readonly experiences: {
    readonly [key: string]: {
      readonly shown: number;
      readonly seenAt: string | null;
      readonly completedAt: string | null;
      readonly dismissedAt: string | null;
      readonly snoozedAt: string | null;
      readonly step: string | null;
      readonly stepAt: string | null;
    };
  };
  /** Answers to the conditions that the page cannot judge (`{ op: 'fact' }` in its plan). */
  readonly facts: { readonly [id: string]: Answer };
  /** Experiences that a follow-up asks for now. */
  readonly summoned: readonly string[];
  /** What the plan's texts say of this person, written out in the reader's locale. */
  readonly values: Written;
  /** Server time of this view, RFC 3339; the later of two views wins. */
  readonly at: string;
}
