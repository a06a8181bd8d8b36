import type { RefusedLine } from './line.ts';

/**
 * `POST /v1/import?id=` with the secret key. The body is JSON lines (`application/x-ndjson`) or CSV with a header (`text/csv`), one
 * `ImportLine` each. `id` names the import: the same line of the same import counts once, however often it is sent.
 */
export interface ImportAnswer {
  readonly import: string;
  /** How many lines were read, and what became of them. */
  readonly read: number;
  readonly counted: { readonly account: number; readonly user: number; readonly event: number };
  /** Lines that had been counted before, in whole. */
  readonly copies: number;
  /** Lines about people who were deleted. */
  readonly erased: number;
  readonly refused: number;
  /** The first of those refused. */
  readonly lines: readonly RefusedLine[];
  /** The line from which on nothing was read, because a request takes no more; null: all was read. */
  readonly unreadFrom: number | null;
}

/** Of one request. A sender splits, under the same id. */
export const importLimits = { bodyBytes: 16 * 1024 * 1024, lines: 5_000, refusedTold: 100 } as const;
