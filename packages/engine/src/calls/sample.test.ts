import { describe, expect, it } from 'vitest';
import { sampleOf } from './sample.ts';

const calls = Array.from({ length: 200 }, (_, i) => `co-${i}/3`);
const sample = (all: readonly string[], month: string) => sampleOf(all, 10, month, (one) => one);
const months = Array.from({ length: 600 }, (_, i) => `month-${i}`);

describe('a sample', () => {
  it('is the same whoever asks and in whatever order the calls are listed, and another every month', () => {
    const one = sample(calls, '2026-11');
    expect(one).toHaveLength(10);
    expect(new Set(one).size).toBe(10);
    expect(sample([...calls].reverse(), '2026-11')).toEqual(one);
    expect(sample(calls, '2026-12')).not.toEqual(one);
    expect(sample(calls.slice(0, 4), '2026-11')).toHaveLength(4);
  });

  it('takes each call as often as any other: χ² over 600 months', () => {
    const taken = new Map(calls.map((call) => [call, 0]));
    for (const month of months) for (const call of sample(calls, month)) taken.set(call, (taken.get(call) ?? 0) + 1);
    const expected = (600 * 10) / 200;
    const chi2 = [...taken.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    // 199 degrees of freedom: 95 % of the time between 162 and 240.
    expect(chi2).toBeGreaterThan(150);
    expect(chi2).toBeLessThan(255);
  });

  it('lets one more call displace one at the most', () => {
    for (const month of months.slice(0, 100)) {
      const before = new Set(sample(calls, month));
      const after = sample([...calls, 'late/1'], month);
      expect(after.filter((call) => !before.has(call)).length).toBeLessThanOrEqual(1);
    }
  });
});
