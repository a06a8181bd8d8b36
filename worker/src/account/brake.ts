/** Requests that one account takes, counted in its own object: exact, wherever in the world they come from. */
export interface Brake {
  /** 0: go on. Else the seconds after which there is room again. */
  wait(now: number): number;
}

/**
 * The platform gives an object about 1,000 requests a second and then turns them away itself, without a word of when to come back.
 * This holds an account to half of that in the long run, with room for a burst of some seconds.
 */
const perSecond = 500;
const burst = 5_000;

/** A bucket that fills by itself. Kept in memory: an object that was put away had no flood to remember. */
export function createBrake(): Brake {
  let left = burst;
  let at = -Infinity;
  return {
    wait(now) {
      left = at === -Infinity ? burst : Math.min(burst, left + (Math.max(now - at, 0) / 1000) * perSecond);
      at = now;
      if (left >= 1) {
        left -= 1;
        return 0;
      }
      // A second's worth of room, so that those who come back do not all find it gone.
      return Math.ceil(1 + (1 - left) / perSecond);
    },
  };
}
