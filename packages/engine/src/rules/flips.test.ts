import { expect, it } from 'vitest';
import type { Tally } from '../account/state.ts';
import { DAY } from '../durations.ts';
import { flipsAt } from './flips.ts';
import type { EventRule } from './rule.ts';

const rule: EventRule = {
  op: 'event',
  tally: { key: 'opened', event: 'opened', where: [], excludeOrigin: [] },
  distinctUsers: 3,
  within: 14 * DAY,
};
/** The latest time alone is kept of a tally that no rule counts the times of. */
const tally: Tally = {
  n: 3,
  firsts: [0],
  lasts: [10 * DAY],
  users: { ann: [0, 0], bob: [DAY, DAY], eve: [10 * DAY, 10 * DAY] },
};

it('looks again when the first of so many people falls out of the time, not when the last does', () => {
  expect(flipsAt(rule, { now: 11 * DAY, tally: () => tally })).toBe(14 * DAY);
  expect(flipsAt(rule, { now: 14 * DAY, tally: () => tally })).toBe(15 * DAY);
});
