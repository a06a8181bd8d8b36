import { describe, expect, it } from 'vitest';
import { formatInstant, parseInstant, wallClock } from './calendar.ts';

describe('instants', () => {
  it('are read and written as the platform reads and writes them, over four thousand years', () => {
    for (let year = -60_000; year < 60_000; year += 37) {
      const at = year * 12_345_678_901;
      if (Math.abs(at) > 8.64e15 || new Date(at).getUTCFullYear() < 0 || new Date(at).getUTCFullYear() > 9999) continue;
      expect(formatInstant(at)).toBe(new Date(at).toISOString());
      expect(parseInstant(formatInstant(at))).toBe(at);
    }
  });

  it('are read with any offset, with fractions, and as plain dates', () => {
    expect(parseInstant('2026-11-22T09:30:00+09:00')).toBe(Date.parse('2026-11-22T00:30:00Z'));
    expect(parseInstant('2026-11-22T00:30:00.123456Z')).toBe(Date.parse('2026-11-22T00:30:00.123Z'));
    expect(parseInstant('2026-11-22')).toBe(Date.parse('2026-11-22'));
  });

  it('are refused when the day does not exist or the text is something else', () => {
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-11-22T24:00:00Z',
      '2026-11-22T10:60:00Z',
      '2026-11-22T10:00:00+24:00',
      '2026-11-22T10:00:00+09:60',
      'yesterday',
      '',
      '1764000000',
      '2026-11-22T10:00:00Zx',
    ]) {
      expect([text, parseInstant(text)]).toEqual([text, null]);
    }
  });
});

describe('the clock on the wall', () => {
  it('knows zones with odd offsets and both sides of a change', () => {
    const at = (text: string) => parseInstant(text) as number;
    expect(wallClock(at('2026-11-22T00:00:00Z'), 'Asia/Kolkata')).toMatchObject({ minute: 330, weekday: 0 });
    expect(wallClock(at('2026-03-08T06:59:00Z'), 'America/New_York').minute).toBe(119);
    expect(wallClock(at('2026-03-08T07:00:00Z'), 'America/New_York').minute).toBe(180);
  });
});
