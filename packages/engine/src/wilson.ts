export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Of a 95 % interval: how many standard errors either way, where they are normal. */
export const Z = 1.959963984540054;

/** A share with its 95 % interval by the score method (Wilson, 1927), which holds for few and for extreme shares. Null: of none. */
export function wilson(count: number, of: number): Share | null {
  if (of === 0) return null;
  const share = count / of;
  const middle = (share + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
  const reach = (Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2))) / (1 + Z ** 2 / of);
  return { share, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
