/**
 * The least difference of two shares that an experiment sees four times in five: two-sided 5 %, accounts as the unit, 40 % reaching
 * the goal without help. Gives 14.5 points for 1,000 accounts with a tenth held out.
 */
export function leastVisible(accounts: number, holdout: number): number {
  const heldOut = accounts * holdout;
  const treated = accounts - heldOut;
  return heldOut > 0 ? (1.96 + 0.8416) * Math.sqrt(0.4 * 0.6 * (1 / heldOut + 1 / treated)) : Infinity;
}
