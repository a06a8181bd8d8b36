import { DAY, instantOf, wallClock, type Zones } from '../calendar.ts';
import type { Instant } from '../event.ts';
import type { Settings } from '../plan.ts';

/** When the next unasked contact is allowed: now (null), the next local midnight, or when the oldest of a full week falls out. */
export function cappedUntil(
  caps: Settings['caps'],
  touches: readonly Instant[],
  timeZone: string,
  now: Instant,
  zones: Zones,
): Instant | null {
  const past = touches.filter((at) => at <= now);
  if (past.length < Math.min(caps.perDay, caps.perWeek)) return null;
  const today = wallClock(now, timeZone, zones).day;
  const week = past.filter((at) => at > now - 7 * DAY);
  const opens: Instant[] = [];
  if (past.filter((at) => wallClock(at, timeZone, zones).day === today).length >= caps.perDay)
    opens.push(instantOf(today + 1, 0, timeZone, now, zones));
  const leaving = week[week.length - caps.perWeek];
  if (leaving !== undefined) opens.push(leaving + 7 * DAY);
  return opens.length === 0 ? null : Math.max(...opens);
}

/** How many more unasked contacts are allowed now. */
export function roomUnder(
  caps: Settings['caps'],
  touches: readonly Instant[],
  timeZone: string,
  now: Instant,
  zones: Zones,
): number {
  const past = touches.filter((at) => at <= now);
  const today = wallClock(now, timeZone, zones).day;
  return Math.min(
    caps.perDay - past.filter((at) => wallClock(at, timeZone, zones).day === today).length,
    caps.perWeek - past.filter((at) => at > now - 7 * DAY).length,
  );
}
