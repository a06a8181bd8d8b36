import { DAY } from '../durations.ts';
import type { Instant } from '../event.ts';

const HELPED = 7 * DAY;

/** Of the milestones that were reached, those reached with no person's touch in the seven days before. */
export interface SelfReliance {
  readonly alone: number;
  readonly of: number;
}

/** `touches`: times of calls, meetings and letters by a person; what was sent or shown by rule is none. */
export function selfReliance(reachedAt: readonly Instant[], touches: readonly Instant[]): SelfReliance {
  const helped = (at: Instant) => touches.some((touch) => touch <= at && touch > at - HELPED);
  return { alone: reachedAt.filter((at) => !helped(at)).length, of: reachedAt.length };
}
