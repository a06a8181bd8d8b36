/** An author's problem, as `check` prints it and the console shows it. Lines and columns count from 1. */
export interface Issue {
  readonly severity: 'error' | 'warning';
  /** Stable, e.g. `unknownKey`, `badReference`. */
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** JSON Pointer into the file. */
  readonly path: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do, in one sentence. */
  readonly fix: string;
}
