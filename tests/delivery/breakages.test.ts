import { expect, test } from 'vitest';
import { breakages } from './breakages.ts';
import { play } from './story.ts';

/** Schedules that can fail: each rule of delivery, broken, is found within this many seeds. */
const within = 150;

test.each(Object.keys(breakages))(
  'it is found when %s',
  async (name) => {
    let seed = 0;
    let found: readonly string[] = [];
    while (found.length === 0 && seed < within) {
      seed += 1;
      found = (await play(seed, breakages[name])).wrong;
    }
    expect(found, `not found in ${within} schedules`).not.toEqual([]);
  },
  120_000,
);

test('the same seed tells the same story', async () => {
  for (const seed of [3, 7, 11]) expect(await play(seed)).toEqual(await play(seed));
});
