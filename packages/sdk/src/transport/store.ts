import type { Box } from '../page/box.ts';
import type { Entry, Store } from './entry.ts';

const prefix = 'e/';

/** In a box, each under a name of its own: tabs never write the same one. What waits is bounded, and a box may hold that much. */
export function createStore(box: Box): Store {
  return {
    put: (entry) => box.set(prefix + entry.key, entry),
    remove(keys) {
      for (const key of keys) box.remove(prefix + key);
    },
    read: () => box.keys(prefix).map(box.get).filter(isEntry),
  };
}

function isEntry(value: unknown): value is Entry {
  const entry = value as Entry | null;
  return typeof entry?.key === 'string' && typeof entry.text === 'string' && entry.seq >= 0;
}
