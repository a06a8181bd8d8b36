export type { Auc } from './auc.ts';
export { backtest, LEAST_CHURNS } from './backtest.ts';
export type { Backtest, Calibration, Decile, PastAccount } from './backtest.ts';
export { group8Of, GROUP8_AXES, isHigh } from './group8.ts';
export type { HealthFacts } from './measured.ts';
export { bandOf } from './scale.ts';
export { score } from './score.ts';
export { trend } from './trend.ts';
