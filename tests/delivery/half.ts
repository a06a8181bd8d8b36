import { expect, test } from 'vitest';
import { playMany, report } from './run.ts';

/**
 * 10,000 schedules in two files, one for each core. A failure names its seeds; one is played again, exactly, by
 * `SEED=… SCHEDULES=1 node scripts/test.mjs delivery`.
 */
export function testHalf(n: 0 | 1): void {
  const schedules = Math.ceil(Number(process.env['SCHEDULES'] ?? 10_000) / 2);
  const first = Number(process.env['SEED'] ?? 1) + n * schedules;
  test(`in ${schedules} schedules of faults from seed ${first} on, nothing is lost, nothing counted twice, nothing taken for another's`, async () => {
    const tally = await playMany(first, schedules);
    expect(tally.wrong).toEqual([]);
    console.info(report(tally));
    expect(tally.arrivals / tally.counted).toBeLessThanOrEqual(1.8);
    expect(tally.mostArrivals).toBeLessThanOrEqual(20);
  }, 600_000);
}
