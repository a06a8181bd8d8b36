export { choose, RESUME, SNOOZE } from './choose.ts';
export type { Choice, Held, Stage } from './choose.ts';
export { putIn } from './putIn.ts';
export type { Written } from './putIn.ts';
export { nextStep } from './steps.ts';
