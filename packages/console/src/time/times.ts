import type { Locale } from '../language/locale.ts';

export interface Times {
  /** Date and time of day, in the project's time zone. */
  moment(iso: string): string;
  date(iso: string): string;
  time(iso: string): string;
  /** Of a day of the project's calendar, `2026-11-24`. */
  day(day: string): string;
  /** Of a month, `2026-11`. */
  month(month: string): string;
  /** Seconds and zone too, for a tooltip. */
  exact(iso: string): string;
  /** "3 days ago", "in 2 hours". */
  relative(iso: string, now: number): string;
  /** "3 days": the largest whole unit of a length in milliseconds, at least a minute. */
  length(ms: number): string;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const units: readonly (readonly [unit: 'year' | 'month' | 'day' | 'hour' | 'minute', ms: number, from: number])[] = [
  ['year', 365 * day, 365 * day],
  ['month', 30 * day, 60 * day],
  ['day', day, day],
  ['hour', hour, hour],
  ['minute', minute, 0],
];

/** Formatters are costly to make, so one set serves a locale and a zone. */
export function createTimes(locale: Locale, timeZone: string): Times {
  const calendar = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const date = new Intl.DateTimeFormat(locale, { timeZone, ...calendar });
  const civil = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...calendar });
  const month = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'short' });
  const time = new Intl.DateTimeFormat(locale, { timeZone, ...clock });
  const moment = new Intl.DateTimeFormat(locale, { timeZone, ...calendar, ...clock });
  const exact = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full', timeStyle: 'long' });
  // Not `auto` for days: "yesterday" is a day of the calendar, this is a length of time.
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const present = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second');

  return {
    moment: (iso) => moment.format(new Date(iso)),
    date: (iso) => date.format(new Date(iso)),
    time: (iso) => time.format(new Date(iso)),
    day: (day) => civil.format(new Date(day)),
    month: (of) => month.format(new Date(of)),
    exact: (iso) => exact.format(new Date(iso)),
    relative: (iso, now) => {
      const away = Date.parse(iso) - now;
      if (Math.abs(away) < minute) return present;
      const [unit, ms] = unitOf(Math.abs(away));
      return relative.format(Math.trunc(away / ms), unit);
    },
    length: (ms) => {
      const [unit, size] = unitOf(ms);
      const n = Math.max(1, Math.trunc(ms / size));
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(n);
    },
  };
}

function unitOf(ms: number) {
  return units.find(([, , from]) => ms >= from) ?? (['minute', minute, 0] as const);
}
