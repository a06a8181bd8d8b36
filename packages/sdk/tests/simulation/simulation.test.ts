import { expect, test } from 'vitest';
import { play, type Outcome } from './schedule.ts';

const first = Number(process.env['SEED'] ?? 1);
const schedules = Number(process.env['SCHEDULES'] ?? 120);

test(`in ${schedules} schedules of faults, crashes and clock jumps from seed ${first} on, nothing is lost and nothing counted twice`, async () => {
  let events = 0;
  let sends = 0;
  let most = 0;
  for (let seed = first; seed < first + schedules; seed += 1) {
    const outcome = await play(seed);
    expect(faultsOf(outcome), `seed ${seed}: run with SEED=${seed} SCHEDULES=1`).toEqual([]);
    events += outcome.server.counted.length;
    for (const copies of outcome.server.copies.values()) {
      sends += copies;
      most = Math.max(most, copies);
    }
  }
  console.info(`${events} events, ${(sends / events).toFixed(3)} arrivals an event, at most ${most}`);
  expect(sends / events).toBeLessThanOrEqual(1.5);
  expect(most).toBeLessThanOrEqual(12);
}, 120_000);

test('the same seed tells the same story', async () => {
  const [one, other] = [await play(7), await play(7)];
  expect(other.server.counted).toEqual(one.server.counted);
});

function faultsOf({ server, accepted, tracked, crashed, leftOver, droppedNotTold }: Outcome): string[] {
  const counted = new Set(server.counted);
  const lost = accepted.filter((id) => !counted.has(id)).length;
  const dropped = [...Object.values(server.dropped), ...Object.values(droppedNotTold)].reduce(
    (sum, count) => sum + count,
    0,
  );
  const unaccounted = tracked - crashed - dropped - accepted.filter((id) => counted.has(id)).length;
  return [
    ...(counted.size === server.counted.length ? [] : ['an event was counted twice']),
    ...server.contradictions.map((place) => `two contents at ${place}`),
    ...(lost > dropped ? [`${lost - dropped} events lost`] : []),
    ...(unaccounted > 0 ? [`${unaccounted} events not accounted for`] : []),
    ...(leftOver > 0 ? [`${leftOver} entries never left the disk`] : []),
    ...(server.largest > 64 * 1024 ? [`a request of ${server.largest} bytes`] : []),
  ];
}
