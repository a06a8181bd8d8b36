import { wilson, type Share } from './wilson.ts';

/** So many of so many. */
export interface Count {
  readonly n: number;
  readonly of: number;
}

/**
 * The difference of two shares, `one` less `other`, with its 95 % interval by Newcombe's hybrid score method (1998, method 10), which
 * holds for few and for extreme shares where Wald's does not. Null: one of them is of none.
 */
export function newcombe(one: Count, other: Count): Share | null {
  const [a, b] = [wilson(one.n, one.of), wilson(other.n, other.of)];
  if (!a || !b) return null;
  const share = a.share - b.share;
  return {
    share,
    low: share - Math.hypot(a.share - a.low, b.high - b.share),
    high: share + Math.hypot(a.high - a.share, b.share - b.low),
  };
}
