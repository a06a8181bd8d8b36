/** Calls that are looked at again, to get better at them: drawn by lot, so that nobody is chosen. */
import type { CallReviewPlan } from '@banso/engine';
import type { CallEntry } from './calls.ts';

/** `GET /console/api/reviews?month=2026-11` */
export interface ReviewsPage {
  /** Months in which somebody was reached, the latest first. */
  readonly months: readonly string[];
  /** Null: nobody was reached yet. */
  readonly month: string | null;
  readonly rubric: CallReviewPlan['rubric'];
  /** Calls of the month in which somebody was reached. */
  readonly calls: number;
  /** Those of them that were drawn, the same for everyone who asks. */
  readonly sample: readonly SampledCall[];
  /** What the team should learn from, of all months, the latest first. */
  readonly learnings: readonly (Pick<SampledCall, 'account' | 'name' | 'n'> & ReviewBody)[];
}

export interface SampledCall {
  readonly account: string;
  /** The company's; its id where no list knows it any more. */
  readonly name: string;
  /** The step in which they were reached. */
  readonly n: number;
  /** From being queued to the outcome, in that order. Whoever called is not told here. */
  readonly steps: readonly Omit<CallEntry, 'by'>[];
  readonly reviews: readonly ReviewBody[];
}

export interface ReviewBody {
  /** 1 to 5 for each of the rubric that was judged. */
  readonly scores: { readonly [key: string]: number };
  readonly note: string;
  readonly learn: boolean;
  readonly by: string;
  readonly at: string;
}

/** `POST /console/api/reviews/:account/:n` → `ReviewBody`; a second one of the same person takes the place of the first. */
export interface ReviewRequest {
  readonly scores: { readonly [key: string]: number };
  readonly note: string;
  readonly learn: boolean;
}
