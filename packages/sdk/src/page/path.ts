import type { Natives } from './natives.ts';
import { listen } from '../tools/listen.ts';
import type { Stop } from '../tools/stop.ts';

export interface Path {
  /** The path as rules see it: the address's, or what the page called itself since the address last changed. */
  get(): string;
  query(name: string): string | null;
  /** The page's own word for where it is, for addresses that do not say. */
  name(path: string | undefined): void;
  stop: Stop;
}

const acts = ['click', 'keyup', 'popstate', 'hashchange'] as const;

/**
 * Follows the address without patching `history`: the Navigation API where there is one; else a look after each of the user's
 * own acts, and a slow look in between for what the page does by itself.
 */
export function trackPath({ window, clock }: Natives, pageName: string | undefined, onChange: () => void): Path {
  const { location } = window;
  let seen = location.href;
  let named = pageName;
  function look(): void {
    if (location.href === seen) return;
    seen = location.href;
    named = undefined;
    onChange();
  }

  const { navigation } = window as { navigation?: EventTarget & { updateCurrentEntry?: unknown } };
  // Where there is none, an element of the page with that id answers to the name.
  const isOne = navigation && typeof navigation.updateCurrentEntry === 'function';
  const [source, names] = isOne ? [navigation, ['currententrychange']] : ([window, acts] as const);
  // After the page's own listeners have had the same act and moved the address.
  const soon = () => void clock.after(0, look);
  const stopActs = listen(source, names as typeof acts, soon);
  let cancel: Stop | undefined;
  function poll(): void {
    cancel = clock.after(1000, () => {
      look();
      poll();
    });
  }
  if (!isOne) poll();

  return {
    get: () => named ?? location.pathname,
    query: (name) => new URLSearchParams(location.search).get(name),
    name(path) {
      named = path;
      onChange();
    },
    stop() {
      stopActs();
      cancel?.();
    },
  };
}
