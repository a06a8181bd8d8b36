import type { Box } from '../../packages/sdk/src/page/box.ts';
import { isEntry, type Entry, type Store } from '../../packages/sdk/src/transport/entry.ts';
import type { VirtualTime } from '../../packages/sdk/tests/simulation/time.ts';
import type { Life } from './life.ts';

/** What may go wrong on a machine, as shares of what is done there. */
export interface DeviceTrouble {
  /** A write to the database fails, as over quota. */
  readonly fails: number;
  /** The database does not answer; what was asked of it may still happen. */
  readonly hangs: number;
  /** The synchronous store is full. */
  readonly full: number;
}

/** One browser on one machine: what its tabs share and what outlives them. */
export interface Device {
  store(life: Life): Store;
  /** Of the page's small storage. */
  readonly box: Box;
  readonly locks: { of(life: Life): LockManager } | null;
  /** Ids of what is on the disk. */
  ids(): readonly string[];
  /** Events still there. */
  left(): number;
  /** The browser throws the site's data away; returns the ids that went. */
  evict(): readonly string[];
  /** A record can no longer be read, or is cut short; returns the ids of it. */
  corrupt(): readonly string[];
  heal(): void;
}

const patience = 3000;

export function createDevice(
  time: VirtualTime,
  random: () => number,
  trouble: DeviceTrouble,
  withLocks: boolean,
): Device {
  const database = new Map<string, unknown>();
  const copies = new Map<string, unknown>();
  const small = new Map<string, unknown>();
  let healthy = false;
  let last = 0;
  const strikes = (share: number) => !healthy && random() < share;

  function operate<T>(life: Life, run: () => T): Promise<T> {
    // What a page that is gone would still have asked for, it does not ask.
    if (!life.alive) return new Promise(() => {});
    const hangs = strikes(trouble.hangs);
    // In the order in which they were asked for, as transactions over one store are.
    if (!hangs) last = Math.max(last, time.elapsed() + random() * 20);
    const done = new Promise<T>((resolve, reject) => {
      time.after(hangs ? patience + random() * 5000 : last - time.elapsed(), () => {
        if (!life.alive && random() < 0.5) return;
        try {
          resolve(run());
        } catch (error) {
          reject(error as Error);
        }
      });
      if (hangs) time.after(patience, () => reject(new Error('no answer')));
    });
    return life.reach(done);
  }

  const all = () => [...new Map([...copies, ...database]).values()].filter(isEntry);

  return {
    store(life) {
      const putNow = (entry: Entry) => {
        if (strikes(trouble.full)) return false;
        copies.set(entry.key, entry);
        return true;
      };
      return {
        putNow,
        // As `createStore` does where IndexedDB fails.
        put: (entry) =>
          operate(life, () => {
            if (strikes(trouble.fails)) throw new Error('quota');
            database.set(entry.key, entry);
          }).catch((error: unknown) => {
            if (!putNow(entry)) throw error;
          }),
        remove(keys) {
          for (const key of keys) copies.delete(key);
          return operate(life, () => {
            if (strikes(trouble.fails)) throw new Error('aborted');
            for (const key of keys) database.delete(key);
          });
        },
        read: () =>
          operate(life, () => {
            if (strikes(trouble.fails)) throw new Error('aborted');
            return all();
          }).catch(() => [...copies.values()].filter(isEntry)),
      };
    },
    box: {
      prefix: '',
      get: (name) => small.get(name) ?? null,
      set: (name, value) => !strikes(trouble.full) && Boolean(small.set(name, value)),
      remove: (name) => void small.delete(name),
      keys: () => [],
    },
    locks: withLocks ? createLocks() : null,
    ids: () => all().map(({ id }) => id),
    left: () => all().filter(({ seq }) => seq > 0).length,
    evict() {
      const gone = all().map(({ id }) => id);
      for (const place of [database, copies, small]) place.clear();
      return gone;
    },
    corrupt() {
      const counts = [...database].flatMap(([key, entry]) => (isEntry(entry) && entry.seq === 0 ? [key] : []));
      const keys = counts.length > 0 && random() < 0.5 ? counts : [...database.keys()];
      const key = keys[Math.floor(random() * keys.length)];
      const entry = key === undefined ? undefined : database.get(key);
      if (key === undefined || !isEntry(entry)) return [];
      const wrecks = [null, {}, { ...entry, text: undefined }, { ...entry, text: entry.text.slice(0, -9) }, 'x'];
      database.set(key, wrecks[Math.floor(random() * wrecks.length)]);
      return [entry.id];
    },
    heal() {
      healthy = true;
    },
  };
}

/** Web Locks as far as they are used: asked for if available, held until let go or until the tab is gone. */
function createLocks(): { of(life: Life): LockManager } {
  const held = new Map<string, Life>();
  return {
    of: (life) =>
      ({
        async request(name: string, _options: unknown, use: (lock: object | null) => Promise<void> | null) {
          if (held.get(name)?.alive) return use(null);
          held.set(name, life);
          await use({ name });
          if (held.get(name) === life) held.delete(name);
        },
      }) as unknown as LockManager,
  };
}
