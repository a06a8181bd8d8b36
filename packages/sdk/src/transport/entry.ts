import type { WireIdentity, WireItem } from '@banso/protocol';

type Bare<T> = T extends unknown ? Omit<T, 'id' | 'seq' | 'at' | keyof WireIdentity> : never;

/** What happened, before it is given its id, its place in the queue and its time. */
export type Happening = Bare<WireItem>;

/** One happening as it is kept. Everything about it is fixed when it is tracked, its text on the wire included. */
export interface Entry {
  /** Where it is stored: queue and sequence. */
  readonly key: string;
  readonly queue: string;
  readonly seq: number;
  readonly id: string;
  /** The signed-in person it is about; null before anyone is known. */
  readonly user: string | null;
  /** When it was tracked, by this machine's clock. */
  readonly at: number;
  readonly text: string;
  /** Size of `text` as UTF-8. */
  readonly bytes: number;
}

/** Where entries outlive the page. What is put is there when the call returns, so that a page may go at any time. */
export interface Store {
  /** False when it could not be kept: then it lives as long as the page. */
  put(entry: Entry): boolean;
  /** What cannot be removed is sent once more by a later page, and the server knows it. */
  remove(keys: readonly string[]): void;
  /** Those of other tabs and earlier pages too. */
  read(): readonly Entry[];
}
