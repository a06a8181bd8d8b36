/**
 * What an experiment may say. Accounts are the unit; the difference of two shares has Newcombe's interval, widened so that it may be
 * looked at any day: at a fixed width, twelve weekly looks find an effect that is not there in one experiment of five. The widening
 * is that of the asymptotic confidence sequence (Waudby-Smith and others, 2021), as tight as it gets at `TUNED_TO` accounts.
 */
import { newcombe } from '../newcombe.ts';
import type { Count } from '../newcombe.ts';
import { Z, type Share } from '../wilson.ts';

export type VerdictName = 'works' | 'harms' | 'noEvidence' | 'cannotTell';

export interface Judged {
  readonly verdict: VerdictName;
  /** Treated less held out; null: one of the arms is empty. */
  readonly difference: Share | null;
  /**
   * Why it cannot be told: an arm is too small; the arms are not in the proportion that they were drawn in, so something is wrong
   * with the counting; the interval holds both nothing and the least effect that is wanted. Null: it can.
   */
  readonly because: 'noHoldout' | 'tooFew' | 'unevenArms' | 'tooWide' | null;
}

export interface Arms {
  readonly treated: Count;
  readonly heldOut: Count;
  /** Share held out, as drawn. */
  readonly holdout: number;
  /** The least difference that is worth seeing. */
  readonly minEffect: number;
}

/** Of each arm: accounts, and accounts that met the goal. */
const LEAST = 50;
const LEAST_MET = 5;
const TUNED_TO = 1000;
const ALPHA = 0.05;
/** χ² of one degree of freedom, p = 0.001. */
const UNEVEN = 10.828;

export function verdictOf({ treated, heldOut, holdout, minEffect }: Arms): Judged {
  const plain = newcombe(treated, heldOut);
  const cannot = (because: Judged['because']): Judged => ({ verdict: 'cannotTell', difference: plain, because });
  if (holdout === 0 || plain === null) return cannot(holdout === 0 ? 'noHoldout' : 'tooFew');
  const both = [treated, heldOut];
  if (both.some(({ n, of }) => of < LEAST || n < LEAST_MET)) return cannot('tooFew');
  const all = treated.of + heldOut.of;
  if ((heldOut.of - all * holdout) ** 2 / (all * holdout * (1 - holdout)) > UNEVEN) return cannot('unevenArms');
  const difference = widened(plain, widening(all));
  const { low, high } = difference;
  if (low > 0) return { verdict: 'works', difference, because: null };
  if (high < 0) return { verdict: 'harms', difference, because: null };
  if (low > -minEffect && high < minEffect) return { verdict: 'noEvidence', difference, because: null };
  return { verdict: 'cannotTell', difference, because: 'tooWide' };
}

const widened = ({ share, low, high }: Share, by: number): Share => ({
  share,
  low: Math.max(-1, share - (share - low) * by),
  high: Math.min(1, share + (high - share) * by),
});

/** By how much wider than an interval for one look. */
function widening(n: number): number {
  const rho2 = (-2 * Math.log(ALPHA) + Math.log(-2 * Math.log(ALPHA) + 1)) / TUNED_TO;
  return Math.sqrt((2 * (n * rho2 + 1) * Math.log(Math.sqrt(n * rho2 + 1) / ALPHA)) / (n * rho2)) / Z;
}
