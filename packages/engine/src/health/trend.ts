import { DAY } from '../durations.ts';
import type { Instant } from '../event.ts';

const WINDOW = 28 * DAY;
/** Fewer points than this make no line, nor do those of fewer days. */
const LEAST = 7;
const LEAST_SPAN = 0.5;
/** A score cannot change by more. */
const MOST = 100;

/**
 * How many points a score gains in 28 days: the slope of the least-squares line through the last 28 days. Null: too few scores,
 * or scores of less than a fortnight. Scores of another version are another thing, and are left out by the caller.
 */
export function trend(scores: readonly { readonly at: Instant; readonly score: number | null }[]): number | null {
  const last = Math.max(...scores.map(({ at }) => at));
  const points = scores.flatMap(({ at, score }) =>
    score === null || at <= last - WINDOW ? [] : [{ x: (at - last) / WINDOW, y: score }],
  );
  const oldest = Math.min(...points.map(({ x }) => x));
  if (points.length < LEAST || -oldest < LEAST_SPAN) return null;
  const mean = (of: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const spread = mean((point) => (point.x - x) ** 2);
  const slope = mean((point) => (point.x - x) * (point.y - y)) / spread;
  return Math.max(-MOST, Math.min(MOST, slope));
}
