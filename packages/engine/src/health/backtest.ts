/** Whether a score would have told who leaves: judged on past accounts, each with the score it had and what became of it. */
import { wilson, type Share } from '../wilson.ts';
import { grouped } from '../grouped.ts';
import { aucOf, type Auc } from './auc.ts';
import { fitRisk } from './risk.ts';

export interface PastAccount {
  readonly score: number;
  readonly churned: boolean;
}

/** Fewer who left, or who stayed, than this say nothing. */
export const LEAST_CHURNS = 30;

export type Backtest =
  | { readonly verdict: 'tooFew'; readonly n: number; readonly churned: number }
  | {
      /** `predicts`: those who left had lower scores, beyond chance. `contrary`: higher. `noEvidence`: neither can be said. */
      readonly verdict: 'predicts' | 'noEvidence' | 'contrary';
      readonly n: number;
      readonly churned: number;
      readonly auc: Auc;
      /** Ten parts of as equal size as ties allow, the lowest scores first. */
      readonly deciles: readonly Decile[];
      readonly calibration: Calibration;
    };

export interface Decile {
  /** Lowest and highest score in it. */
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly churned: number;
  readonly rate: Share;
  /** Share that was expected to leave, by the other half of the accounts. */
  readonly expected: number;
}

/** How far a chance of leaving, read from the score, is to be believed. */
export interface Calibration {
  /** Mean squared error of the chance (Brier, 1950): 0 is perfect. */
  readonly brier: number;
  /** The same when everybody is given the overall rate. */
  readonly baseline: number;
  /** Of how many of the ten parts the interval holds what was expected. */
  readonly within: number;
}

/** Each half of the accounts is judged by a curve that was fitted to the other. */
export function backtest(past: readonly PastAccount[]): Backtest {
  const n = past.length;
  const churned = past.filter((one) => one.churned).length;
  const scores = (of: boolean) => past.filter((one) => one.churned === of).map(({ score }) => score);
  const auc = aucOf(scores(true), scores(false));
  if (auc === null || churned < LEAST_CHURNS || n - churned < LEAST_CHURNS) return { verdict: 'tooFew', n, churned };
  const judged = withExpected([...past].sort((a, b) => a.score - b.score || Number(a.churned) - Number(b.churned)));
  const deciles = decilesOf(judged);
  const rate = churned / n;
  return {
    verdict: auc.low > 0.5 ? 'predicts' : auc.high < 0.5 ? 'contrary' : 'noEvidence',
    n,
    churned,
    auc,
    deciles,
    calibration: {
      brier: judged.reduce((sum, one) => sum + (one.expected - Number(one.churned)) ** 2, 0) / n,
      baseline: rate * (1 - rate),
      within: deciles.filter((one) => one.rate.low <= one.expected && one.expected <= one.rate.high).length,
    },
  };
}

type Judged = PastAccount & { readonly expected: number };

/** In order of score every other account belongs to one half, so that the halves are alike. */
function withExpected(sorted: readonly PastAccount[]): readonly Judged[] {
  const halves = [0, 1].map((half) => fitRisk(sorted.filter((_, i) => i % 2 !== half)));
  return sorted.map((one, i) => ({ ...one, expected: halves[i % 2]!(one.score) }));
}

/** Accounts of one score stay together. */
function decilesOf(sorted: readonly Judged[]): readonly Decile[] {
  const firsts = new Map<number, number>();
  for (const [i, { score }] of sorted.entries()) if (!firsts.has(score)) firsts.set(score, i);
  const partOf = ({ score }: Judged) => Math.floor((10 * firsts.get(score)!) / sorted.length);
  return Array.from(grouped(sorted, partOf).values(), (members): Decile => {
    const churned = members.filter((one) => one.churned).length;
    return {
      from: members[0]!.score,
      to: members[members.length - 1]!.score,
      n: members.length,
      churned,
      rate: wilson(churned, members.length)!,
      expected: members.reduce((sum, { expected }) => sum + expected, 0) / members.length,
    };
  });
}
