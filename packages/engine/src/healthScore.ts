import type { Axis, Band } from './healthPlan.ts';

/** Plain JSON: it is stored as it is. */
export interface Health {
  readonly version: string;
  readonly profile: string;
  /** Whole points, 0 to 100; null: nothing is known. */
  readonly score: number | null;
  /** Null: too little is known. */
  readonly band: Band | null;
  /** Share of the weight that is known, 0 to 1. */
  readonly coverage: number;
  /** The poor axis that keeps it from being healthy. */
  readonly vetoedBy: Axis | null;
  readonly axes: readonly AxisHealth[];
}

export interface AxisHealth {
  readonly axis: Axis;
  readonly score: number | null;
  readonly band: Band | null;
  readonly coverage: number;
  /** Of the whole score's points, those that come from this axis. */
  readonly points: number;
  readonly measures: readonly MeasureHealth[];
}

export interface MeasureHealth {
  readonly key: string;
  /** What was measured; null: not known. */
  readonly value: number | null;
  /** What that is worth by its scale, 0 to 100. */
  readonly score: number | null;
  /** Of the axis's points, and of the whole score's, those that come from this measure. */
  readonly axisPoints: number;
  readonly points: number;
}
