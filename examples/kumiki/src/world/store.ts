import { preferredLocale } from './locale.ts';
import { seed } from './seed.ts';
import type { World } from './world.ts';

const place = 'kumiki.world';

export interface Store {
  get(): World;
  change(by: (world: World) => World): void;
  /** Forgets everything and begins with a new company. */
  startOver(): void;
  /** Called after every change, this page's own and other tabs'. Returns the way to stop. */
  watch(listener: () => void): () => void;
}

export function createStore(storage: Storage): Store {
  const listeners = new Set<() => void>();
  let world = read(storage) ?? seed(preferredLocale(navigator.languages));

  const set = (next: World) => {
    world = next;
    storage.setItem(place, JSON.stringify(world));
    for (const listener of listeners) listener();
  };
  const onStorage = (event: StorageEvent) => {
    if (event.key !== place) return;
    world = read(storage) ?? world;
    for (const listener of listeners) listener();
  };

  return {
    get: () => world,
    change: (by) => set(by(world)),
    startOver: () => set({ ...seed(world.locale ?? preferredLocale(navigator.languages)), locale: world.locale }),
    watch(listener) {
      if (listeners.size === 0) addEventListener('storage', onStorage);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) removeEventListener('storage', onStorage);
      };
    },
  };
}

function read(storage: Storage): World | null {
  try {
    const kept = JSON.parse(storage.getItem(place) ?? 'null') as World | null;
    return kept?.v === 1 ? kept : null;
  } catch {
    return null;
  }
}
