import { expect, it } from 'vitest';
import type { Tally } from '../account/state.ts';
import { DAY } from '../durations.ts';
import type { EventRule } from '../rules/rule.ts';
import { reachedAt } from './reachedAt.ts';

const byThree: EventRule = {
  op: 'event',
  tally: { key: 'opened', event: 'opened', where: [], excludeOrigin: [] },
  distinctUsers: 3,
};
const overMonths: Tally = {
  n: 3,
  firsts: [0],
  lasts: [60 * DAY],
  users: { ann: [0, 0], bob: [30 * DAY, 30 * DAY], eve: [60 * DAY, 60 * DAY] },
};

it('tells when so many people had done it', () => {
  expect(reachedAt(byThree, () => overMonths)).toBe(60 * DAY);
});

it('does not take people months apart for people within a week: that only a look at the present can tell', () => {
  expect(reachedAt({ ...byThree, within: 7 * DAY }, () => overMonths)).toBeUndefined();
});
