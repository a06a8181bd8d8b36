import { describe, expect, it } from 'vitest';
import { createTimes } from './times.ts';

const at = '2026-11-25T15:30:00Z';

describe('times', () => {
  it('are told in the project’s time zone and the reader’s language', () => {
    expect(createTimes('ja', 'Asia/Tokyo').moment(at)).toBe('2026年11月26日 00:30');
    expect(createTimes('en', 'America/New_York').moment(at)).toBe('Nov 25, 2026, 10:30');
    expect(createTimes('ja', 'Asia/Tokyo').date(at)).toBe('2026年11月26日');
  });

  it.each([
    [30_000, 'in 59 minutes', '59 分後'],
    [90 * 60_000, '30 minutes ago', '30 分前'],
    [60 * 60_000, 'now', '今'],
    [-23 * 3_600_000, 'in 1 day', '1 日後'],
    [49 * 3_600_000, '2 days ago', '2 日前'],
    [100 * 86_400_000, '3 months ago', '3 か月前'],
  ])('%d ms later an hour hence is told as %s', (later, en, ja) => {
    const hence = new Date(Date.parse(at) + 3_600_000).toISOString();
    expect(createTimes('en', 'UTC').relative(hence, Date.parse(at) + later)).toBe(en);
    expect(createTimes('ja', 'UTC').relative(hence, Date.parse(at) + later)).toBe(ja);
  });

  it('give a length in its largest whole unit, never nothing', () => {
    const { length } = createTimes('en', 'UTC');
    expect(length(3 * 86_400_000 + 5)).toBe('3 days');
    expect(length(59 * 86_400_000)).toBe('59 days');
    expect(length(7_200_000)).toBe('2 hours');
    expect(length(10)).toBe('1 minute');
  });
});
