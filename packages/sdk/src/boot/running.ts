import type { Inspected } from '../debug/debug.ts';
import type { Report } from './api.ts';
import type { Asked } from './verbs.ts';

/** What the API asks of a page in which everything runs: each verb with its checked arguments, and a little more. */
export type Running = { readonly [verb in keyof Asked]: (...asked: Asked[verb]) => void } & {
  /** A consent to be written about, by category. */
  agree(category: string, granted: boolean): void;
  drop(reason: string, count: number): void;
  report(): Report;
  inspect(): Inspected;
  /** Ends, and forgets what is waiting as well. */
  erase(): void;
};
