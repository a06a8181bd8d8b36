import { instantOf, wallClock, type Zones } from '../calendar.ts';
import type { Instant } from '../event.ts';
import type { Settings } from '../plan.ts';
import { isJapaneseHoliday } from './japaneseHolidays.ts';

type Quiet = NonNullable<Settings['quietHours']>;

/** A run of days off is looked through so far; whoever closes for longer holds to its end. */
const LOOK_AHEAD = 62;

/** When a message may leave: now (null), or the first minute outside the quiet hours on a day that allows it. */
export function quietUntil(
  quiet: Settings['quietHours'],
  timeZone: string,
  now: Instant,
  zones: Zones,
): Instant | null {
  if (quiet === null) return null;
  const wall = wallClock(now, timeZone, zones);
  for (let ahead = 0; ahead <= LOOK_AHEAD; ahead += 1) {
    if (isDayOff(quiet, wall.day + ahead, (wall.weekday + ahead) % 7)) continue;
    const earliest = ahead === 0 ? wall.minute : 0;
    for (const [from, to] of open(quiet)) {
      const minute = Math.max(from, earliest);
      if (minute >= to) continue;
      return ahead === 0 && minute === wall.minute ? null : instantOf(wall.day + ahead, minute, timeZone, now, zones);
    }
  }
  return instantOf(wall.day + LOOK_AHEAD, 0, timeZone, now, zones);
}

function isDayOff({ weekends, holidays, daysOff }: Quiet, day: number, weekday: number): boolean {
  if (!weekends && (weekday === 0 || weekday === 6)) return true;
  return (holidays === 'japan' && isJapaneseHoliday(day)) || (daysOff?.includes(day) ?? false);
}

/** The parts of a day, in minutes, that are not quiet. */
function open({ from, to }: Quiet): readonly (readonly [number, number])[] {
  return from > to
    ? [[to, from]]
    : [
        [0, from],
        [to, 24 * 60],
      ];
}
