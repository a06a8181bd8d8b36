import { DAY } from '../calendar.ts';
import type { Instant } from '../event.ts';

const TOUCH_MEMORY = 8 * DAY;
/** The largest cap that a project may set. */
const MOST_TOUCHES = 100;

/** One more unasked contact, and those forgotten that no cap looks at any more. */
export function touched(touches: readonly Instant[], at: Instant): readonly Instant[] {
  const all = [...touches, at].sort((a, b) => a - b);
  const newest = all[all.length - 1] ?? at;
  return all.filter((one) => one > newest - TOUCH_MEMORY).slice(-MOST_TOUCHES);
}
