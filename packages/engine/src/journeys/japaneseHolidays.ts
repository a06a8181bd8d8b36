/**
 * Japan's public holidays by rule, for 2000 to 2099 (国民の祝日に関する法律, with the special laws for 2019, 2020 and 2021). The equinoxes
 * are by the usual approximation for 1980 to 2099; the government announces each February those of the next year.
 */
import { civilOf, daysOf, weekdayOf } from '../calendar.ts';

/** `day` counts days since 1970-01-01. Outside 2000 to 2099 nothing is known, and no day is a holiday. */
export function isJapaneseHoliday(day: number): boolean {
  const { year } = civilOf(day);
  if (year < 2000 || year > 2099) return false;
  const own = new Set(nationalHolidays(year));
  return own.has(day) || isSubstitute(day, own) || isBetween(day, own);
}

/** 振替休日: the first day after a holiday on a Sunday that is no holiday itself. */
function isSubstitute(day: number, own: ReadonlySet<number>): boolean {
  let before = day - 1;
  while (own.has(before)) {
    if (weekdayOf(before) === SUNDAY) return !own.has(day);
    before -= 1;
  }
  return false;
}

/** 国民の休日: a day between two holidays. */
const isBetween = (day: number, own: ReadonlySet<number>): boolean =>
  weekdayOf(day) !== SUNDAY && own.has(day - 1) && own.has(day + 1);

/** 国民の祝日. */
function nationalHolidays(year: number): readonly number[] {
  const on = (month: number, day: number) => daysOf(year, month, day);
  const monday = (month: number, nth: number) => nthMonday(year, month, nth);
  const games: { readonly [year: number]: readonly (readonly [number, number])[] } = {
    2020: [
      [7, 23],
      [7, 24],
      [8, 10],
    ],
    2021: [
      [7, 22],
      [7, 23],
      [8, 8],
    ],
  };
  const moved = games[year]?.map(([month, day]) => on(month, day));
  return [
    on(1, 1),
    monday(1, 2),
    on(2, 11),
    ...(year >= 2020 ? [on(2, 23)] : year <= 2018 ? [on(12, 23)] : [on(5, 1), on(10, 22)]),
    on(3, equinox(year, 20.8431)),
    on(4, 29),
    on(5, 3),
    ...(year >= 2007 ? [on(5, 4)] : []),
    on(5, 5),
    ...(moved ?? [year >= 2003 ? monday(7, 3) : on(7, 20), ...(year >= 2016 ? [on(8, 11)] : []), monday(10, 2)]),
    year >= 2003 ? monday(9, 3) : on(9, 15),
    on(9, equinox(year, 23.2488)),
    on(11, 3),
    on(11, 23),
  ];
}

const SUNDAY = 0;

function nthMonday(year: number, month: number, nth: number): number {
  const first = daysOf(year, month, 1);
  return first + ((8 - weekdayOf(first)) % 7) + (nth - 1) * 7;
}

/** Day of the month; `base` is that of 1980, in days. */
function equinox(year: number, base: number): number {
  const since = year - 1980;
  return Math.floor(base + 0.242194 * since - Math.floor(since / 4));
}
