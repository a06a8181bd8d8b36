import { Z } from '../wilson.ts';

/** How well a number tells two kinds apart, with its 95 % interval. */
export interface Auc {
  readonly auc: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The chance that one who left had a lower score than one who stayed, ties counting half (Mann and Whitney, 1947): 0.5 is chance, 1
 * is perfect. The interval is by Hanley and McNeil (1982). Null: one of the two kinds is missing.
 */
export function aucOf(left: readonly number[], stayed: readonly number[]): Auc | null {
  const [m, n] = [left.length, stayed.length];
  if (m === 0 || n === 0) return null;
  const auc = pairsWon(left, stayed) / (m * n);
  const q1 = auc / (2 - auc);
  const q2 = (2 * auc ** 2) / (1 + auc);
  const variance = (auc * (1 - auc) + (m - 1) * (q1 - auc ** 2) + (n - 1) * (q2 - auc ** 2)) / (m * n);
  const reach = Z * Math.sqrt(Math.max(0, variance));
  return { auc, low: Math.max(0, auc - reach), high: Math.min(1, auc + reach) };
}

/** Pairs in which the one who left has the lower score. */
function pairsWon(left: readonly number[], stayed: readonly number[]): number {
  const [lower, upper] = [[...left].sort(ascending), [...stayed].sort(ascending)];
  let won = 0;
  let below = 0;
  let upTo = 0;
  for (const score of upper) {
    while (below < lower.length && (lower[below] as number) < score) below += 1;
    while (upTo < lower.length && (lower[upTo] as number) <= score) upTo += 1;
    won += below + (upTo - below) / 2;
  }
  return won;
}

const ascending = (a: number, b: number) => a - b;
