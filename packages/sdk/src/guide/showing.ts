import type { Place } from '@banso/engine/guides';
import type { Stop } from '../tools/stop.ts';
import type { StartHanded } from '../surfaces/load.ts';

export interface Showing {
  readonly key: string;
  readonly place: Place;
  /** It came of itself. */
  readonly unasked: boolean;
  stop: Stop;
}

/** One showing of one experience: loads what draws it, then draws, unless it was stopped or is not `wanted` any more by then. */
export function startShowing(
  what: Pick<Showing, 'key' | 'place' | 'unasked'>,
  load: () => Promise<StartHanded>,
  draw: (start: StartHanded) => Stop | undefined,
  wanted: () => boolean,
  onFailed: (error: unknown) => void,
): Showing {
  let stopped = false;
  let takeAway: Stop | undefined;
  load().then(
    (start) => {
      if (stopped) return;
      if (!wanted()) return onFailed(null);
      takeAway = draw(start);
      // It may have ended while it was being drawn.
      if (stopped) takeAway?.();
    },
    (error: unknown) => {
      if (!stopped) onFailed(error);
    },
  );
  return {
    ...what,
    stop() {
      if (stopped) return;
      stopped = true;
      takeAway?.();
    },
  };
}
