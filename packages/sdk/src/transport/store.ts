import { createStore as openStore, promisifyRequest, type UseStore } from 'idb-keyval';
import type { Box } from '../page/box.ts';
import type { Clock } from '../tools/timer.ts';
import { isEntry, type Entry, type Store } from './entry.ts';

export interface PageStore extends Store {
  /** Where entries really are: the weakest place that had to be used. */
  place(): 'indexedDB' | 'localStorage' | 'memory';
}

/** IndexedDB may never answer (private windows, a blocked upgrade): after waiting once it is not asked again. */
const patience = 3000;
const prefix = 'e/';

/**
 * IndexedDB; where it is refused, fails or hangs, `localStorage`; where that fails too, the call rejects and the entry lives as
 * long as the page. Both are read and both are cleared, so it does not matter where an earlier page had to put things.
 */
export function createStore(name: string, box: Box, clock: Clock): PageStore {
  let use: UseStore | undefined;
  let place: ReturnType<PageStore['place']> = 'indexedDB';
  try {
    // The property itself throws in a sandboxed frame.
    if (indexedDB) use = openStore(name, 'events');
  } catch {}

  function ask<T>(
    mode: IDBTransactionMode,
    question: (events: IDBObjectStore) => IDBRequest<T> | IDBTransaction,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      if (!use) return reject();
      const cancel = clock.after(patience, () => {
        use = undefined;
        reject();
      });
      use(mode, (events) => promisifyRequest(question(events) as IDBRequest<T>))
        .then(resolve, reject)
        .finally(cancel);
    });
  }

  function putNow(entry: Entry): boolean {
    return box.set(prefix + entry.key, entry);
  }

  return {
    place: () => place,
    putNow,
    put: (entry) =>
      ask<void>('readwrite', (events) => {
        events.put(entry, entry.key);
        return events.transaction;
      }).catch(() => {
        place = putNow(entry) ? 'localStorage' : 'memory';
        if (place === 'memory') throw place;
      }),
    remove(keys) {
      for (const key of keys) box.remove(prefix + key);
      return ask('readwrite', (events) => {
        for (const key of keys) events.delete(key);
        return events.transaction;
      });
    },
    async read() {
      const stored: unknown[] = await ask('readonly', (events) => events.getAll()).catch(() => []);
      const found = new Map<string, Entry>();
      for (const entry of [...box.keys(prefix).map(box.get), ...stored])
        if (isEntry(entry)) found.set(entry.key, entry);
      return [...found.values()];
    },
  };
}
