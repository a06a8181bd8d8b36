import type { Axis, Band } from '@banso/engine';

/** How an account does, as it was told on one day. What was told is never told anew. */
export interface HealthBody {
  /** `2026-11-24`, in the project's time zone. */
  readonly day: string;
  /** The way of scoring, as `project.json` names it. */
  readonly version: string;
  /** The lifecycle that the account is in; a profile that is gone goes by its key. */
  readonly profile: { readonly key: string; readonly title: { readonly [locale: string]: string } };
  /** Whole points, 0 to 100: the sum of the measures' `points`. Null: nothing is known. */
  readonly score: number | null;
  /** Null: too little is known. */
  readonly band: Band | null;
  /** Share of the weight that is known, 0 to 1; below 0.6 there is no band. */
  readonly coverage: number;
  /** The slope of the last 28 days, in points; null: too few days were scored. */
  readonly trend: number | null;
  /** The poor axis that keeps it from being healthy. */
  readonly vetoedBy: Axis | null;
  readonly axes: readonly AxisBody[];
}

export interface AxisBody {
  readonly axis: Axis;
  readonly score: number | null;
  readonly band: Band | null;
  readonly coverage: number;
  /** Of the whole score's points, those that come from this axis. */
  readonly points: number;
  readonly measures: readonly {
    readonly key: string;
    readonly title: { readonly [locale: string]: string };
    /** What was measured; null: not known, which is not zero. */
    readonly value: number | null;
    /** What that is worth, 0 to 100. */
    readonly score: number | null;
    /** Of the whole score's points, those that come from this measure. */
    readonly points: number;
  }[];
}

/** What the first fortnight told, once. */
export interface FortnightBody {
  readonly at: string;
  /** Month in which the account began: `2026-11`. */
  readonly cohort: string;
  /** 1 to 8; null: too little was known. */
  readonly group: number | null;
  readonly scores: {
    readonly usage: number | null;
    readonly initiative: number | null;
    readonly spread: number | null;
  };
  /** What staff wrote to be said to this group. */
  readonly hint: { readonly [locale: string]: string } | null;
}

/** One day of an account's history, by the version of that day and by the one in its shadow. */
export interface HealthDay {
  readonly day: string;
  readonly told: DayScore | null;
  readonly shadow: DayScore | null;
}

export interface DayScore {
  readonly version: string;
  readonly score: number | null;
  readonly band: Band | null;
  readonly coverage: number;
}
