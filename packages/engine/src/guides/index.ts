export { choose, RESUME, SNOOZE } from './choose.ts';
export type { Choice, Held, Stage } from './choose.ts';
export { nextStep } from './steps.ts';
