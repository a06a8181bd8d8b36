import { createToken } from '../tools/token.ts';
import type { Clock } from '../tools/timer.ts';

/** What we need of the page's window, taken once before anyone can change it under us. */
export interface Natives {
  readonly window: Window;
  readonly clock: Clock;
  readonly fetch: typeof globalThis.fetch;
  readonly locks: LockManager | undefined;
  newToken(): string;
  /** In [0, 1); spreads retries, so that it need not be unguessable. */
  random(): number;
  beacon(url: string, body: string): void;
}

export function takeNatives(window: Window & typeof globalThis): Natives {
  const { navigator, crypto, setTimeout, clearTimeout, performance } = window;
  const { now } = window.Date;
  return {
    window,
    clock: {
      now,
      elapsed: () => performance.now(),
      after(ms, run) {
        // Browsers keep the delay in 32 bits; a longer one would run at once.
        const timer = setTimeout(run, Math.min(ms, 2 ** 31 - 1));
        return () => clearTimeout(timer);
      },
    },
    fetch: window.fetch.bind(window),
    locks: navigator.locks,
    newToken: () => createToken((bytes) => crypto.getRandomValues(bytes)),
    random: window.Math.random,
    beacon: (url, body) => void navigator.sendBeacon?.(url, body),
  };
}
