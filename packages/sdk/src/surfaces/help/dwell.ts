import type { Stop } from '../../tools/stop.ts';
import { listen } from '../../tools/listen.ts';

/** Shorter looks are no reading. */
const LEAST = 1000;

export interface Dwell {
  /** The panel shows it now, or no more. */
  seen(now: boolean): void;
  stop: Stop;
}

/**
 * Counts how long something can be seen: it is shown, and the page is in front. Told in milliseconds each time that this ends, as
 * nobody knows whether a page that is hidden comes back; whoever reads it adds up.
 */
export function startDwell(tell: (ms: number) => void): Dwell {
  let shown = false;
  let since: number | null = null;
  const look = (inFront: boolean) => {
    const now = performance.now();
    if (shown && inFront) since ??= now;
    else if (since !== null) {
      if (now - since >= LEAST) tell(Math.round(now - since));
      since = null;
    }
  };
  const stops = [
    listen(document, ['visibilitychange' as never], () => look(!document.hidden)),
    listen(window, ['pagehide'], () => look(false)),
    listen(window, ['pageshow'], () => look(true)),
  ];
  const seen = (now: boolean) => {
    shown = now;
    look(!document.hidden);
  };
  return {
    seen,
    stop() {
      seen(false);
      for (const stop of stops) stop();
    },
  };
}
