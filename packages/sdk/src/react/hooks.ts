import { useContext, useEffect, useSyncExternalStore } from 'react';
import type { Banso } from '../boot/api.ts';
import { StoreContext } from './provider.ts';
import type { Standing, Store } from './store.ts';

/** The page's one function; the same at every render. */
export function useBanso(): Banso {
  return useStore().banso;
}

/** Where a milestone stands for this person. Undefined: not known (yet), or there is none of this name. */
export function useMilestone(key: string): Standing['milestones'][string] | undefined {
  const milestones = useStanding()?.milestones;
  return milestones && Object.hasOwn(milestones, key) ? milestones[key] : undefined;
}

/** From 0 to 1; undefined until it is known. */
export function useProgress(): number | undefined {
  return useStanding()?.progress;
}

/** While `busy`, nothing unasked starts: for a component that takes the stage itself. */
export function useBusy(busy = true): void {
  const store = useStore();
  useEffect(() => (busy ? store.claim() : undefined), [store, busy]);
}

function useStanding(): Standing | undefined {
  const { subscribe, standing } = useStore();
  return useSyncExternalStore(subscribe, standing, unknown);
}

const unknown = () => undefined;

function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('Put <BansoProvider> around what uses Banso.');
  return store;
}
