import { instantOf, wallClock } from '../calendar.ts';
import type { Instant } from '../event.ts';
import type { Settings } from '../plan.ts';

/** When a message may leave: now (null), or the first minute outside the quiet hours on a day that allows it. */
export function quietUntil(quiet: Settings['quietHours'], timeZone: string, now: Instant): Instant | null {
  if (quiet === null) return null;
  const wall = wallClock(now, timeZone);
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const weekday = (wall.weekday + ahead) % 7;
    if (!quiet.weekends && (weekday === 0 || weekday === 6)) continue;
    const earliest = ahead === 0 ? wall.minute : 0;
    for (const [from, to] of open(quiet)) {
      const minute = Math.max(from, earliest);
      if (minute >= to) continue;
      return ahead === 0 && minute === wall.minute ? null : instantOf(wall.day + ahead, minute, timeZone, now);
    }
  }
  return null;
}

/** The parts of a day, in minutes, that are not quiet. */
function open({ from, to }: NonNullable<Settings['quietHours']>): readonly (readonly [number, number])[] {
  return from > to
    ? [[to, from]]
    : [
        [0, from],
        [to, 24 * 60],
      ];
}
