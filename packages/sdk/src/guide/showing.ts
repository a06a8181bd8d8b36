import type { Experience } from '@banso/engine';
import type { Stop } from '../tools/stop.ts';
import type { StartWordless } from '../surfaces/worded.ts';

export interface Showing {
  readonly key: string;
  /** True once it may be seen. */
  drawn(): boolean;
  stop: Stop;
}

/** One showing of one experience: loads what draws it, then draws, unless it was stopped or is not `wanted` any more by then. */
export function startShowing(
  experience: Experience,
  load: () => Promise<StartWordless>,
  draw: (start: StartWordless) => Stop | undefined,
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
    key: experience.key,
    drawn: () => takeAway !== undefined,
    stop() {
      if (stopped) return;
      stopped = true;
      takeAway?.();
    },
  };
}
