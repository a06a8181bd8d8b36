import type { Stop } from './stop.ts';

/** Listens before the page's own listeners, or after them, when what they did is known. */
export function listen<K extends keyof (WindowEventMap & DocumentEventMap)>(
  where: EventTarget,
  names: readonly K[],
  listener: (event: (WindowEventMap & DocumentEventMap)[K]) => void,
  before = true,
): Stop {
  for (const name of names) where.addEventListener(name, listener as EventListener, before);
  return () => {
    for (const name of names) where.removeEventListener(name, listener as EventListener, before);
  };
}
