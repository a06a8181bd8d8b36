/** Chance of leaving, by score. */
export type Risk = (score: number) => number;

const ROUNDS = 50;

/**
 * The logistic curve through what became of past accounts, fitted by Newton's method to targets a little inside 0 and 1 so that it
 * stays finite where the score tells all (Platt, 1999).
 */
export function fitRisk(past: readonly { readonly score: number; readonly churned: boolean }[]): Risk {
  const left = past.filter(({ churned }) => churned).length;
  const target = { left: (left + 1) / (left + 2), stayed: 1 / (past.length - left + 2) };
  const mean = past.reduce((sum, { score }) => sum + score, 0) / past.length;
  const spread = Math.sqrt(past.reduce((sum, { score }) => sum + (score - mean) ** 2, 0) / past.length) || 1;
  const scaled = (score: number) => (score - mean) / spread;
  let [level, slope] = [Math.log((left + 1) / (past.length - left + 1)), 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9];
    for (const { score, churned } of past) {
      const x = scaled(score);
      const p = logistic(level + slope * x);
      const error = (churned ? target.left : target.stayed) - p;
      const weight = p * (1 - p);
      g0 += error;
      g1 += error * x;
      h00 += weight;
      h01 += weight * x;
      h11 += weight * x * x;
    }
    const determinant = h00 * h11 - h01 ** 2;
    const [dLevel, dSlope] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
    level += step(dLevel);
    slope += step(dSlope);
    if (Math.abs(dLevel) + Math.abs(dSlope) < 1e-9) break;
  }
  return (score) => logistic(level + slope * scaled(score));
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x));
const step = (by: number) => Math.max(-2, Math.min(2, by));
