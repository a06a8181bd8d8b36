import type { Experience, Theme } from '@banso/engine';
import type { Batch, BatchAnswer } from './batch.ts';

/** A bootstrap is a batch (whatever is waiting goes with it) that also asks for the plan. `about` is required. */
export type BootstrapRequest = Batch & { readonly about: NonNullable<Batch['about']>; readonly locale: string };

/** The part of a plan that the page needs: the same for everyone of one locale, so it can be kept. */
export interface PagePlan {
  readonly revision: string;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly theme: Theme;
  readonly testAttributes: readonly string[];
  /** Each text in this locale only; what is about one person is an output that names an entry of the view's `values`. */
  readonly experiences: readonly Experience[];
  /** Unasked things shown in one session of the page. */
  readonly perSession: number;
}

export type BootstrapAnswer =
  /** The switch is off: show nothing, send nothing until the next load. */
  | { readonly v: 1; readonly off: true }
  | (BatchAnswer & {
      readonly off: false;
      /** Absent when the revision sent as `plan` is still in force. */
      readonly pagePlan?: PagePlan;
    });
