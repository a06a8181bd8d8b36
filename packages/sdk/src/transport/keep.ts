import { limits, type WireIdentity } from '@banso/protocol';
import { encode, isoTime } from '../tools/encode.ts';
import type { Entry, Happening, Store } from './entry.ts';

/** Our share of what a page may store, over all queues that are waiting. */
export const cap = { entries: 200, bytes: 256 * 1024 } as const;

export type Dropped = Readonly<Record<string, number>>;

export interface Keep {
  readonly queue: string;
  /** Fixes id, sequence and time, and writes; returns the id. What is over a limit is counted instead of kept. */
  add(what: Happening, who: WireIdentity, at?: number): string;
  /** What a dead queue left behind; `elsewhere` is what live queues of other tabs hold, which counts against our share. */
  adopt(left: readonly Entry[], elsewhere: readonly Entry[]): void;
  /** Entries that may be sent: written, or known not to be writable. Oldest first. */
  ready(): readonly Entry[];
  all(): readonly Entry[];
  forget(ids: readonly string[], reason?: string): void;
  drop(reason: string, count?: number): void;
  /** Undefined: nothing was. */
  dropped(): Dropped | undefined;
  /** The server has been told of these. */
  told(counts: Dropped | undefined): void;
  /** Synchronous copies of what the store does not have yet. */
  spill(): void;
  /** Also what other queues have left, or still hold. */
  clear(): Promise<void>;
}

export interface KeepDeps {
  readonly queue: string;
  readonly store: Store;
  now(): number;
  newId(): string;
  /** Something has become ready to be sent; `canWait`: nothing follows from it yet. */
  onReady(canWait?: boolean): void;
}

type Held = { readonly entry: Entry; readonly canWait: boolean; written: 'no' | 'failed' | 'yes' };

/** What this tab still has to deliver. Every entry is written under a key of its own before it is offered for sending. */
export function createKeep({ queue, store, now, newId, onReady }: KeepDeps): Keep {
  const held = new Map<string, Held>();
  const counts = new Map<string, number>();
  let seq = 0;
  let elsewhere: readonly Entry[] = [];

  const all = (): readonly Entry[] => [...held.values()].map(({ entry }) => entry);

  /** Whether so many bytes more are over our share. */
  function isFull(more: number): boolean {
    const there = [...all(), ...elsewhere];
    for (const { bytes } of there) more += bytes;
    return there.length >= cap.entries || more > cap.bytes;
  }

  function entryOf(seq: number, id: string, at: number, text: string, bytes: number, who?: WireIdentity): Entry {
    const key = `${queue}:${seq}`;
    return { key, queue, seq, id, user: who?.userId ?? null, alone: !who?.accountId, at, text, bytes };
  }

  function write(one: Held): void {
    const settle = (written: Held['written']) => () => {
      one.written = written;
      if (held.get(one.entry.key) === one) onReady(one.canWait);
      // Acknowledged by another tab's help or cleared while it was being written: nothing may stay behind.
      else if (written === 'yes') erase([one.entry.key]);
    };
    store.put(one.entry).then(settle('yes'), settle('failed'));
  }

  function erase(keys: readonly string[]): Promise<void> {
    // What cannot be removed is sent once more by a later page, and the server knows it.
    return store.remove(keys).catch(() => undefined);
  }

  /** Kept as an entry without sequence, so that a page that dies leaves its counts to the next. */
  function writeCounts(): void {
    const key = `${queue}:0`;
    const text = encode(Object.fromEntries(counts));
    if (counts.size === 0) void erase([key]);
    else store.put(entryOf(0, key, now(), text, 0)).catch(() => undefined);
  }

  function count(reason: string, by: number): void {
    const sum = (counts.get(reason) ?? 0) + by;
    if (sum > 0) counts.set(reason, sum);
    else counts.delete(reason);
  }

  function drop(reason: string, by = 1): void {
    count(reason, by);
    writeCounts();
  }

  function take(entry: Entry, written: Held['written'], canWait = false): Held {
    const one: Held = { entry, written, canWait };
    held.set(entry.key, one);
    return one;
  }

  return {
    queue,
    add(what, who, at = now()) {
      const id = newId();
      seq += 1;
      const text = encode({ id, seq, at: isoTime(at), ...who, ...what }, limits.depth + 1, limits.keys);
      const size = new TextEncoder().encode(text).length;
      if (size > limits.itemBytes) drop('tooLarge');
      else if (isFull(size)) drop('cap');
      else write(take(entryOf(seq, id, at, text, size, who), 'no', 'did' in what && what.did === 'step'));
      return id;
    },
    adopt(left, others) {
      elsewhere = others;
      for (const entry of left) {
        if (entry.seq > 0) {
          if (!held.has(entry.key)) take(entry, 'yes');
          continue;
        }
        try {
          for (const [reason, by] of Object.entries(JSON.parse(entry.text) as Dropped)) count(reason, by);
        } catch {
          // A damaged record holds up no other.
        }
        writeCounts();
        void erase([entry.key]);
      }
      if (left.length > 0) onReady();
    },
    ready: () => [...held.values()].filter((one) => one.written !== 'no').map((one) => one.entry),
    all,
    forget(ids, reason) {
      const gone = new Set(ids);
      const keys: string[] = [];
      for (const [key, { entry, written }] of held) {
        if (!gone.has(entry.id)) continue;
        held.delete(key);
        if (written !== 'no') keys.push(key);
      }
      if (reason && keys.length > 0) drop(reason, keys.length);
      if (keys.length > 0) void erase(keys);
    },
    drop,
    dropped: () => (counts.size > 0 ? Object.fromEntries(counts) : undefined),
    told(sent) {
      if (!sent) return;
      for (const [reason, by] of Object.entries(sent)) count(reason, -by);
      writeCounts();
    },
    spill() {
      for (const one of held.values()) if (one.written !== 'yes') store.putNow(one.entry);
    },
    async clear() {
      held.clear();
      counts.clear();
      await erase((await store.read()).map(({ key }) => key));
    },
  };
}
