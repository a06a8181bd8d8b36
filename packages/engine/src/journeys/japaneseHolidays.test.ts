import { describe, expect, it } from 'vitest';
import { civilOf, daysOf } from '../calendar.ts';
import { isJapaneseHoliday } from './japaneseHolidays.ts';

/** As the Cabinet Office lists them (国民の祝日・休日), month and day, substitutes and citizens' holidays among them. */
const listed: { readonly [year: string]: string } = {
  2016: '1/1 1/11 2/11 3/20 3/21 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/22 10/10 11/3 11/23 12/23',
  2017: '1/1 1/2 1/9 2/11 3/20 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/23 10/9 11/3 11/23 12/23',
  2018: '1/1 1/8 2/11 2/12 3/21 4/29 4/30 5/3 5/4 5/5 7/16 8/11 9/17 9/23 9/24 10/8 11/3 11/23 12/23 12/24',
  2019: '1/1 1/14 2/11 3/21 4/29 4/30 5/1 5/2 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/23 10/14 10/22 11/3 11/4 11/23',
  2020: '1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/23 7/24 8/10 9/21 9/22 11/3 11/23',
  2021: '1/1 1/11 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/22 7/23 8/8 8/9 9/20 9/23 11/3 11/23',
  2022: '1/1 1/10 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/23 10/10 11/3 11/23',
  2023: '1/1 1/2 1/9 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/23 10/9 11/3 11/23',
  2024: '1/1 1/8 2/11 2/12 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/22 9/23 10/14 11/3 11/4 11/23',
  2025: '1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/21 8/11 9/15 9/23 10/13 11/3 11/23 11/24',
  2026: '1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23',
};

function holidaysOf(year: number): string {
  const first = daysOf(year, 1, 1);
  return Array.from({ length: daysOf(year + 1, 1, 1) - first }, (_, i) => first + i)
    .filter(isJapaneseHoliday)
    .map(civilOf)
    .map(({ month, day }) => `${month}/${day}`)
    .join(' ');
}

describe('Japanese holidays', () => {
  for (const [year, days] of Object.entries(listed))
    it(`of ${year} are those that the Cabinet Office lists`, () => expect(holidaysOf(Number(year))).toBe(days));

  it('before 2003 kept Marine Day and Respect for the Aged Day on their dates', () => {
    expect(holidaysOf(2002)).toBe(
      '1/1 1/14 2/11 3/21 4/29 5/3 5/4 5/5 5/6 7/20 9/15 9/16 9/23 10/14 11/3 11/4 11/23 12/23',
    );
  });

  it('have a citizens’ holiday in September of 2009, 2015, 2026 and 2032', () => {
    for (const year of [2009, 2015, 2026, 2032]) expect(isJapaneseHoliday(daysOf(year, 9, 22))).toBe(true);
    expect(isJapaneseHoliday(daysOf(2027, 9, 22))).toBe(false);
  });

  it('are between fifteen and twenty-two in every year from 2000 to 2099, and none outside', () => {
    for (let year = 2000; year <= 2099; year += 1) {
      const n = holidaysOf(year).split(' ').length;
      expect(n >= 15 && n <= 22, `${year}: ${n}`).toBe(true);
    }
    expect([holidaysOf(1999), holidaysOf(2100)]).toEqual(['', '']);
  });
});
