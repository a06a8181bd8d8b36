import type { Stop } from './stop.ts';

/** Starts what is on its way, unless it is stopped before; `otherwise`: where it does not come. */
export function startWhenHere<T>(
  coming: Promise<T>,
  start: (what: T) => Stop | undefined,
  otherwise?: (error: unknown) => void,
): Stop {
  let over = false;
  let stop: Stop | undefined;
  coming.then(
    (what) => {
      if (over) return;
      stop = start(what);
      // What it called as it began may have stopped it.
      if (over) stop?.();
    },
    (error: unknown) => over || otherwise?.(error),
  );
  return () => {
    over = true;
    stop?.();
  };
}
