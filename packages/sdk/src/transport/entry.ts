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
  /** It names no account. */
  readonly alone: boolean;
  /** When it was tracked, by this machine's clock. */
  readonly at: number;
  readonly text: string;
  /** Size of `text` as UTF-8. */
  readonly bytes: number;
}

/** Where entries outlive the page. Any call may fail; nothing is lost by a double. */
export interface Store {
  put(entry: Entry): Promise<void>;
  /** A copy that is there when the call returns, for a page that is about to go; false where there is no such place. */
  putNow(entry: Entry): boolean;
  remove(keys: readonly string[]): Promise<void>;
  read(): Promise<readonly Entry[]>;
}

/** Whatever a disk gives back. */
export function isEntry(value: unknown): value is Entry {
  const entry = value as Entry | null;
  return typeof entry?.key === 'string' && typeof entry.text === 'string' && entry.seq >= 0;
}
