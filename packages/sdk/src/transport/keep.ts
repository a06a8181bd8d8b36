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
  /** Oldest first. */
  all(): readonly Entry[];
  /** False when something could not be written: it lives as long as the page. */
  lasting(): boolean;
  forget(ids: readonly string[], reason?: string): void;
  drop(reason: string, count?: number): void;
  /** Undefined: nothing was. */
  dropped(): Dropped | undefined;
  /** The server has been told of these. */
  told(counts: Dropped | undefined): void;
  /** Writes once more what could not be written: there may be room by now. */
  spill(): void;
  clear(): void;
}

export interface KeepDeps {
  readonly queue: string;
  readonly store: Store;
  now(): number;
  newId(): string;
  /** Something has become ready to be sent. */
  onReady(): void;
}

/** What this tab still has to deliver. Every entry is written before it is offered for sending. */
export function createKeep({ queue, store, now, newId, onReady }: KeepDeps): Keep {
  const held = new Map<string, Entry>();
  const counts = new Map<string, number>();
  let seq = 0;
  let bytes = 0;
  let elsewhereEntries = 0;
  let elsewhereBytes = 0;
  let lasting = true;

  /** Kept as an entry without sequence, so that a page that dies leaves its counts to the next. */
  function writeCounts(): void {
    const key = `${queue}:0`;
    const text = encode(Object.fromEntries(counts));
    if (counts.size === 0) store.remove([key]);
    else store.put({ key, queue, seq: 0, id: key, user: null, at: now(), text, bytes: 0 });
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

  function take(entry: Entry): void {
    held.set(entry.key, entry);
    bytes += entry.bytes;
  }

  return {
    queue,
    add(what, who, at = now()) {
      const id = newId();
      seq += 1;
      const text = encode({ id, seq, at: isoTime(at), ...who, ...what }, limits.depth + 2, limits.keys);
      const size = new TextEncoder().encode(text).length;
      const full = held.size + elsewhereEntries >= cap.entries || bytes + elsewhereBytes + size > cap.bytes;
      if (size > limits.itemBytes) drop('tooLarge');
      else if (full) drop('cap');
      else {
        const entry = { key: `${queue}:${seq}`, queue, seq, id, user: who.userId ?? null, at, text, bytes: size };
        lasting = store.put(entry) && lasting;
        take(entry);
        onReady();
      }
      return id;
    },
    adopt(left, elsewhere) {
      elsewhereEntries = elsewhere.length;
      elsewhereBytes = elsewhere.reduce((sum, entry) => sum + entry.bytes, 0);
      for (const entry of left) {
        if (entry.seq > 0) {
          if (!held.has(entry.key)) take(entry);
          continue;
        }
        for (const [reason, by] of Object.entries(JSON.parse(entry.text) as Dropped)) count(reason, by);
        writeCounts();
        store.remove([entry.key]);
      }
      if (left.length > 0) onReady();
    },
    all: () => [...held.values()],
    lasting: () => lasting,
    forget(ids, reason) {
      const gone = [...held.values()].filter(({ id }) => ids.includes(id));
      for (const { key, bytes: size } of gone) {
        held.delete(key);
        bytes -= size;
      }
      if (reason && gone.length > 0) drop(reason, gone.length);
      store.remove(gone.map(({ key }) => key));
    },
    drop,
    dropped: () => (counts.size > 0 ? Object.fromEntries(counts) : undefined),
    told(sent) {
      if (!sent) return;
      for (const [reason, by] of Object.entries(sent)) count(reason, -by);
      writeCounts();
    },
    spill() {
      if (!lasting) lasting = [...held.values()].map(store.put).every(Boolean);
    },
    clear() {
      store.remove([...held.keys(), `${queue}:0`]);
      held.clear();
      counts.clear();
      bytes = 0;
    },
  };
}
