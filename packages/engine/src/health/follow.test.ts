import { expect, it } from 'vitest';
import type { AxisHealth, Health } from '../healthScore.ts';
import { followOf, WILL_AND_SKILL } from './follow.ts';

const axis = (name: AxisHealth['axis'], score: number | null, known = true): AxisHealth => ({
  axis: name,
  score,
  band: known && score !== null ? 'healthy' : null,
  coverage: known ? 1 : 0.2,
  points: 0,
  measures: [],
});
const health = (...axes: readonly AxisHealth[]): Health => ({
  ...{ version: 'v1', profile: 'all', score: 50, band: 'concerning', coverage: 1, vetoedBy: null },
  axes,
});

it('puts who wants to and cannot before all others, and of them who uses it least', () => {
  const accounts = [
    { name: 'both', will: 80, usage: 70 },
    { name: 'alone', will: 10, usage: 90 },
    { name: 'nearly', will: 50, usage: 49 },
    { name: 'gone', will: 0, usage: 0 },
    { name: 'first', will: 90, usage: 5 },
  ].map(({ name, will, usage }) => ({
    name,
    ...followOf(health(axis('initiative', will), axis('usage', usage), axis('spread', 0)), 50)!,
  }));
  const ranked = [...accounts].sort(
    (a, b) => WILL_AND_SKILL.indexOf(a.standing) - WILL_AND_SKILL.indexOf(b.standing) || a.usage - b.usage,
  );
  expect(ranked.map(({ name, standing }) => [name, standing])).toEqual([
    ['first', 'willing'],
    ['nearly', 'willing'],
    ['both', 'thriving'],
    ['alone', 'able'],
    ['gone', 'neither'],
  ]);
});

it('says nothing of an account of which one of the two is not known', () => {
  expect(followOf(null, 50)).toBeNull();
  expect(followOf(health(axis('usage', 10)), 50)).toBeNull();
  expect(followOf(health(axis('initiative', 90, false), axis('usage', 10)), 50)).toBeNull();
  expect(followOf(health(axis('initiative', 90), axis('usage', null)), 50)).toBeNull();
});
