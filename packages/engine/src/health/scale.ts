import type { Duration } from '../event.ts';
import type { Band, Measure, Scale } from '../healthPlan.ts';

/** Bands of a score: poor < 40 ≤ concerning < 70 ≤ healthy. */
export function bandOf(score: number): Band {
  return score < 40 ? 'poor' : score < 70 ? 'concerning' : 'healthy';
}

/** What applies to an account of this age; null: it is too young for any, or its age is not known and matters. */
export function scaleAt(scales: Measure['scales'], age: Duration | null): Scale | null {
  const [only] = scales;
  if (scales.length === 1 && only?.from === 0) return only.scale;
  const come = age === null ? [] : scales.filter(({ from }) => age >= from);
  return come[come.length - 1]?.scale ?? null;
}

/** 0 to 100. */
export function scaled(value: number, scale: Scale): number {
  if (scale.by === 'linear') return 100 * Math.min(1, Math.max(0, (value - scale.from) / (scale.to - scale.from)));
  const { concerning, healthy } = scale;
  const has = (mark: number) => (healthy >= concerning ? value >= mark : value <= mark);
  return has(healthy) ? 100 : has(concerning) ? 50 : 0;
}
