import { expect, test } from 'vitest';
import { waitBefore } from './retry.ts';

const now = Date.parse('2026-04-01T00:00:00Z');
const wait = (failures: number, status: number, retryAfter: string | null = null) =>
  waitBefore(failures, status, retryAfter, now, 0.5);

test('without an answer it tries three times quickly, then slowly', () => {
  expect([1, 2, 3, 4, 5].map((failures) => wait(failures, 0))).toEqual([1000, 3000, 9000, 81_000, 243_000]);
});

test('waits grow to half an hour and no further', () => {
  expect(wait(30, 500)).toBe(30 * 60_000);
});

test.each([
  ['seconds', '120'],
  ['an HTTP date', 'Wed, 01 Apr 2026 00:02:00 GMT'],
])('a Retry-After in %s is the least wait', (_, retryAfter) => {
  for (const status of [429, 503]) expect(wait(1, status, retryAfter)).toBe(120_500);
});

test('a Retry-After that is past, unreadable or years away does not stall a sender for more than a day', () => {
  expect(wait(1, 503, 'Wed, 01 Apr 2020 00:00:00 GMT')).toBe(1000);
  expect(wait(1, 503, 'soon')).toBe(1000);
  expect(wait(1, 503, 'Wed, 01 Apr 2046 00:00:00 GMT')).toBe(86_400_500);
});

test('chance spreads the crowd by a quarter each way', () => {
  expect(waitBefore(1, 500, null, now, 0)).toBe(750);
  expect(waitBefore(1, 500, null, now, 0.999)).toBeCloseTo(1249.5, 0);
});
