import type { Entry, Store } from '../../src/transport/entry.ts';

/** What all tabs of one origin share and what outlives them. */
export interface Disk {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly store: Store;
}

/** `fails` is asked at each writing and each removal. */
export function createDisk(fails: () => boolean): Disk {
  const entries = new Map<string, Entry>();
  return {
    entries,
    store: {
      put: (entry) => !fails() && entries.set(entry.key, entry) === entries,
      remove(keys) {
        for (const key of keys) if (!fails()) entries.delete(key);
      },
      read: () => [...entries.values()],
    },
  };
}

/** Web Locks as far as they are used: asked for if available, held until let go or until the tab dies. */
export function createLocks(): { of(tab: { readonly alive: boolean }): LockManager } {
  const held = new Map<string, { readonly alive: boolean }>();
  return {
    of: (tab) =>
      ({
        async request(name: string, _options: unknown, use: (lock: object | null) => Promise<void> | null) {
          if (held.get(name)?.alive) return use(null);
          held.set(name, tab);
          await use({ name });
          if (held.get(name) === tab) held.delete(name);
        },
      }) as unknown as LockManager,
  };
}
