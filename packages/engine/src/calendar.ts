/** Instants and wall clocks by arithmetic alone: the engine has no `Date`. Proleptic Gregorian, as ECMA-262 reckons days. */
import { DAY, HOUR, MINUTE } from './durations.ts';
import type { Instant } from './event.ts';

export { DAY, HOUR, MINUTE };

/** 2000-01-01: a time before it was told in another unit, or by a clock that was never set. */
export const OLDEST = 946_684_800_000;

const RFC3339 =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:([Zz])|([+-])(\d\d):?(\d\d)))?$/;

/** Days since 1970-01-01 of a civil date (Howard Hinnant's `days_from_civil`). */
export function daysOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The civil date of a number of days since 1970-01-01. */
export function civilOf(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** RFC 3339 with a zone, or a plain date (midnight UTC); anything else is null. */
export function parseInstant(text: string): Instant | null {
  const m = RFC3339.exec(text);
  if (!m) return null;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const [hour, minute, second] = [Number(m[4] ?? 0), Number(m[5] ?? 0), Number(m[6] ?? 0)];
  const days = daysOf(year, month, day);
  const civil = civilOf(days);
  if (civil.month !== month || civil.day !== day || hour > 23 || minute > 59 || second > 60) return null;
  const [aheadHours, aheadMinutes] = [Number(m[10] ?? 0), Number(m[11] ?? 0)];
  if (aheadHours > 23 || aheadMinutes > 59) return null;
  const offset = (m[9] === '-' ? -1 : 1) * (aheadHours * 60 + aheadMinutes);
  const milliseconds = m[7] ? Math.floor(Number(`0.${m[7]}`) * 1000) : 0;
  return days * DAY + hour * HOUR + (minute - offset) * MINUTE + second * 1000 + milliseconds;
}

const two = (n: number) => String(n).padStart(2, '0');

/** RFC 3339 in UTC with milliseconds. */
export function formatInstant(at: Instant): string {
  const days = Math.floor(at / DAY);
  const rest = at - days * DAY;
  const { year, month, day } = civilOf(days);
  const time = `${two(Math.floor(rest / HOUR))}:${two(Math.floor(rest / MINUTE) % 60)}:${two(Math.floor(rest / 1000) % 60)}`;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${time}.${String(Math.floor(rest % 1000)).padStart(3, '0')}Z`;
}

/** The day that the wall's calendar shows: `2026-11-24`. */
export function civilDay(at: Instant, timeZone: string, zones?: Zones): string {
  return formatInstant(wallClock(at, timeZone, zones).day * DAY).slice(0, 10);
}

/** When the day of this moment began, where the wall shows it. */
export const dayStart = (at: Instant, timeZone: string): Instant =>
  instantOf(wallClock(at, timeZone).day, 0, timeZone, at - 26 * HOUR);

/** The month that the wall's calendar shows: `2026-11`. */
export const civilMonth = (at: Instant, timeZone: string, zones?: Zones): string =>
  civilDay(at, timeZone, zones).slice(0, 7);

/** A moment as the clock on the wall shows it. `day` counts days since 1970-01-01, `weekday` 0 is Sunday. */
export interface WallClock {
  readonly day: number;
  readonly minute: number;
  readonly weekday: number;
}

/** 0 is Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** Wall clock of a time zone by its IANA name; a name that is not known is UTC. */
export function wallClock(at: Instant, timeZone: string, zones: Zones = createZones()): WallClock {
  const local = at + zones.offsetAt(at, timeZone);
  const day = Math.floor(local / DAY);
  return { day, minute: Math.floor((local - day * DAY) / MINUTE), weekday: weekdayOf(day) };
}

/** The first instant not before `from` at which the wall shows this day and minute or, where a clock change leaves it out, later. */
export function instantOf(
  day: number,
  minute: number,
  timeZone: string,
  from: Instant,
  zones: Zones = createZones(),
): Instant {
  const wall = day * DAY + minute * MINUTE;
  const candidates = [-DAY, DAY].map((near) => wall - zones.offsetAt(wall + near, timeZone)).sort((a, b) => a - b);
  for (const at of candidates) {
    const shown = wallClock(at, timeZone, zones);
    if (at >= from && (shown.day > day || (shown.day === day && shown.minute >= minute))) return at;
  }
  return Math.max(from, candidates[1] ?? from);
}

/** Clocks of time zones for many questions: to make one costs far more than to read it. Keeps a bounded number of either. */
export interface Zones {
  /** In milliseconds, to be added to UTC; of a name that is not known 0. */
  offsetAt(at: Instant, timeZone: string): number;
  /** Whether it is an IANA name that this program knows. */
  knows(timeZone: string): boolean;
}

export function createZones(): Zones {
  const formats = new Map<string, Intl.DateTimeFormat | null>();
  const offsets = new Map<string, number>();

  const formatOf = (timeZone: string) => kept(formats, timeZone, () => zoneFormat(timeZone));

  return {
    offsetAt: (at, timeZone) => {
      // Since 1972 clocks change at whole minutes only.
      const minute = Math.floor(at / MINUTE);
      return kept(offsets, `${timeZone} ${minute}`, () => readOffset(formatOf(timeZone), minute * MINUTE));
    },
    knows: (timeZone) => formatOf(timeZone) !== null,
  };
}

/** Names and times come from outside, any number of them. */
const MOST_KEPT = 1000;

function kept<T>(known: Map<string, T>, name: string, make: () => T): T {
  const found = known.get(name);
  if (found !== undefined) return found;
  if (known.size >= MOST_KEPT) known.clear();
  const made = make();
  known.set(name, made);
  return made;
}

function readOffset(format: Intl.DateTimeFormat | null, at: Instant): number {
  if (format === null) return 0;
  const parts = new Map<string, number>();
  for (const { type, value } of format.formatToParts(at)) parts.set(type, Number(value));
  const part = (type: string) => parts.get(type) ?? 0;
  const shown =
    daysOf(part('year'), part('month'), part('day')) * DAY +
    part('hour') * HOUR +
    part('minute') * MINUTE +
    part('second') * 1000;
  return shown - Math.floor(at / 1000) * 1000;
}

/** Null: not a name that this program knows. */
function zoneFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      timeZone,
    });
  } catch {
    return null;
  }
}
