import type { Stop } from '../tools/stop.ts';

/** Listens before the page's own listeners do, and never holds up a scroll. */
export function listen<K extends keyof WindowEventMap>(
  where: EventTarget,
  names: readonly K[],
  listener: (event: WindowEventMap[K]) => void,
): Stop {
  const options = { capture: true };
  for (const name of names) where.addEventListener(name, listener as EventListener, options);
  return () => {
    for (const name of names) where.removeEventListener(name, listener as EventListener, options);
  };
}
