/**
 * Whole numbers that add up to the rounded sum of the shares: each rounded down, the rest to those with the largest remainders
 * (Hamilton's method), the earlier first among equals. Shares are not negative.
 */
export function apportion(shares: readonly number[]): number[] {
  const total = Math.round(shares.reduce((a, b) => a + b, 0));
  const parts = shares.map(Math.floor);
  const rest = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = shares.map((_, i) => i).sort((a, b) => remainder(b) - remainder(a) || a - b);
  for (const i of byRemainder.slice(0, rest)) parts[i] = (parts[i] as number) + 1;
  return parts;

  function remainder(i: number): number {
    return (shares[i] as number) - (parts[i] as number);
  }
}
