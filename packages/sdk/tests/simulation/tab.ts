import type { Envelope } from '../../src/transport/compose.ts';
import { createDelivery, type Reply } from '../../src/transport/delivery.ts';
import { createKeep } from '../../src/transport/keep.ts';
import { createTakeover } from '../../src/transport/takeover.ts';
import { createToken } from '../../src/tools/token.ts';
import type { Parcel } from '../../src/transport/compose.ts';
import type { Disk } from './disk.ts';
import type { VirtualTime } from './time.ts';

export interface Tab {
  readonly alive: boolean;
  /** Returns the id of the event. */
  track(name: string): string;
  /** Ids whose writing is not over: what a crash may take. */
  unwritten(): readonly string[];
  waiting(): number;
  dropped(): Readonly<Record<string, number>>;
  /** The tab is left as pages are left: it is told, and has a moment. */
  leave(): void;
  /** The tab is gone between two instructions. */
  crash(): void;
  online(): void;
}

export interface TabDeps {
  readonly time: VirtualTime;
  readonly random: () => number;
  readonly disk: Disk;
  readonly locks: { of(tab: { readonly alive: boolean }): LockManager } | null;
  readonly user: string;
  send(parcel: Parcel): Promise<Reply>;
  beacon(parcel: Parcel): void;
}

/** One page's transport, on a disk and a network that others share. */
export function openTab({ time, random, disk, locks, user, send, beacon }: TabDeps): Tab {
  const life = { alive: true };
  const newToken = () =>
    createToken((bytes) => bytes.forEach((_, index) => (bytes[index] = Math.floor(random() * 256))));
  const store = disk.open(life);
  const identity = { anonymousId: 'a', userId: user };
  const clock = { ...time, after: (ms: number, run: () => void) => time.after(ms, () => life.alive && run()) };
  const settledWrites = new Set<string>();
  const keep = createKeep({
    queue: newToken(),
    store: {
      ...store,
      // As `createStore` does where IndexedDB fails.
      put: (entry) =>
        store
          .put(entry)
          .catch(() => void store.putNow(entry))
          .finally(() => settledWrites.add(entry.id)),
    },
    now: time.now,
    newId: newToken,
    onReady: () => delivery.wake(120),
  });
  let bootstrapped = false;
  const envelope = (): Envelope => ({
    key: 'pk',
    token: null,
    about: identity,
    locale: 'ja',

    bootstrap: !bootstrapped,
  });
  const delivery = createDelivery({
    clock,
    keep,
    random,
    envelope,
    send: async (parcel) => {
      const reply = await send(parcel);
      // What comes back to a dead tab comes back to nobody.
      return life.alive ? reply : new Promise(() => {});
    },
    onAnswer: () => void (bootstrapped = true),
    onOff: () => {},
  });
  const takeover = createTakeover('banso', keep, store, locks?.of(life), time.now);
  void takeover.look();
  delivery.wake(40);
  return {
    get alive() {
      return life.alive;
    },
    track: (name) => keep.add({ type: 'track', name }, identity),
    unwritten: () => keep.all().flatMap(({ id }) => (settledWrites.has(id) ? [] : [id])),
    waiting: () => keep.all().length,
    dropped: () => keep.dropped() ?? {},
    online: delivery.online,
    leave() {
      keep.spill();
      const parcel = delivery.farewell();
      if (parcel) beacon(parcel);
      takeover.pause();
      life.alive = false;
      delivery.stop();
    },
    crash() {
      life.alive = false;
      delivery.stop();
    },
  };
}
