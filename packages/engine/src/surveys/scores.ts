import { Z, type Share } from '../wilson.ts';

/** Under so many answers a score says nothing of the others, and is not told. */
export const LEAST_ANSWERS = 10;

/** Net promoter score, -100 to 100, with its 95 % interval. */
export interface Nps {
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/**
 * The interval is the adjusted Wald of Rocks (2016): three more answers, of which 3/4 are promoters' and 3/4 detractors'; it holds
 * for ten answers as for a thousand. Null: of none.
 */
export function npsOf(scores: readonly number[]): Nps | null {
  const n = scores.length;
  if (n === 0) return null;
  const promoters = scores.filter((score) => score >= 9).length;
  const detractors = scores.filter((score) => score <= 6).length;
  const [p, d] = [(promoters + 0.75) / (n + 3), (detractors + 0.75) / (n + 3)];
  const reach = Z * Math.sqrt((p + d - (p - d) ** 2) / (n + 3));
  return {
    score: (100 * (promoters - detractors)) / n,
    low: Math.max(-100, 100 * (p - d - reach)),
    high: Math.min(100, 100 * (p - d + reach)),
    promoters,
    passives: n - promoters - detractors,
    detractors,
  };
}

/** Difference of two scores, the later less the earlier; the interval is of the difference, for two that overlap may yet differ. */
export function npsChange(before: readonly number[], after: readonly number[]): Share | null {
  const [one, other] = [npsOf(before), npsOf(after)];
  if (!one || !other) return null;
  const spread = ({ low, high }: Nps) => (high - low) / 2;
  const middle = ({ low, high }: Nps) => (high + low) / 2;
  const reach = Math.hypot(spread(one), spread(other));
  const at = middle(other) - middle(one);
  return { share: other.score - one.score, low: at - reach, high: at + reach };
}
