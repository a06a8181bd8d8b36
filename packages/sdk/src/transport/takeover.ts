import type { Entry, Store } from './entry.ts';
import type { Keep } from './keep.ts';

export interface Takeover {
  /** Takes what queues without a living tab have left. */
  look(): Promise<void>;
  /** Lets the locks go, and holds them again: a page with locks is not kept for going back to. */
  pause(): void;
  resume(): void;
}

type Release = () => void;

/** Without Web Locks nobody can say who is alive; then what is this old is taken, and the server knows a double. */
const age = 60_000;

/** Each tab holds a lock named for its queue, so that a queue nobody holds is known to be dead. */
export function createTakeover(
  name: string,
  keep: Keep,
  store: Store,
  locks: LockManager | undefined,
  now: () => number,
): Takeover {
  const releases = new Map<string, Release>();

  /** True when it is ours now. The lock is held until it is released or the tab is gone. */
  function hold(queue: string): Promise<boolean> {
    return new Promise((resolve) => {
      locks!
        .request(`${name}/${queue}`, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          return lock && new Promise<void>((release) => releases.set(queue, release));
        })
        .catch(() => resolve(false));
    });
  }

  async function isDead(queue: string, entries: readonly Entry[]): Promise<boolean> {
    if (locks) return releases.has(queue) || hold(queue);
    return entries.every((entry) => entry.at < now() - age);
  }

  function resume(): void {
    if (locks) void hold(keep.queue);
  }

  resume();
  return {
    resume,
    pause() {
      for (const release of releases.values()) release();
      releases.clear();
    },
    async look() {
      const queues = new Map<string, Entry[]>();
      for (const entry of await store.read()) {
        if (entry.queue !== keep.queue) queues.set(entry.queue, [...(queues.get(entry.queue) ?? []), entry]);
      }
      const left: Entry[] = [];
      const elsewhere: Entry[] = [];
      for (const [queue, entries] of queues) ((await isDead(queue, entries)) ? left : elsewhere).push(...entries);
      keep.adopt(left, elsewhere);
    },
  };
}
