import type { Stop } from './stop.ts';

export interface Clock {
  /** Milliseconds since 1970 by the machine's clock; may jump either way. */
  now(): number;
  /** Milliseconds that only ever grow; all waiting goes by these. */
  elapsed(): number;
  after(ms: number, run: () => void): Stop;
}

export interface Timer {
  /** Runs after `ms`, unless it is already set to run sooner. */
  within(ms: number): void;
  clear(): void;
}

/** One pending moment at most; the sooner one wins. */
export function createTimer(clock: Clock, run: () => void): Timer {
  let due = Infinity;
  let cancel: Stop | undefined;
  function clear(): void {
    due = Infinity;
    cancel?.();
  }
  return {
    clear,
    within(ms) {
      const at = clock.elapsed() + ms;
      if (at >= due) return;
      clear();
      due = at;
      cancel = clock.after(ms, () => {
        due = Infinity;
        run();
      });
    },
  };
}
