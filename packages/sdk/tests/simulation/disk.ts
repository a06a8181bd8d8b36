import type { Entry, Store } from '../../src/transport/entry.ts';
import type { VirtualTime } from './time.ts';

/** What all tabs of one origin share and what outlives them. */
export interface Disk {
  readonly database: Map<string, Entry>;
  readonly copies: Map<string, Entry>;
  /** The store as one tab has it. */
  open(tab: { readonly alive: boolean }): Store;
}

/** `fails` is asked at each write; operations take a while, and those of a dead tab may or may not still happen. */
export function createDisk(time: VirtualTime, random: () => number, fails: () => boolean): Disk {
  const database = new Map<string, Entry>();
  const copies = new Map<string, Entry>();
  return {
    database,
    copies,
    open(tab) {
      function operate<T>(run: () => T): Promise<T> {
        return new Promise((resolve, reject) => {
          time.after(random() * 20, () => {
            if (!tab.alive && random() < 0.5) return;
            try {
              const result = run();
              if (tab.alive) resolve(result);
            } catch (error) {
              if (tab.alive) reject(error);
            }
          });
        });
      }
      return {
        put: (entry) =>
          operate(() => {
            if (fails()) throw new Error('quota');
            database.set(entry.key, entry);
          }),
        putNow(entry) {
          copies.set(entry.key, entry);
          return true;
        },
        remove: (keys) =>
          operate(() => {
            for (const key of keys) copies.delete(key);
            if (fails()) throw new Error('aborted');
            for (const key of keys) database.delete(key);
          }),
        read: () => operate(() => [...new Map([...copies, ...database]).values()]),
      };
    },
  };
}
