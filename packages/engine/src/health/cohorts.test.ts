import { expect, it } from 'vitest';
import { cohortsOf } from './cohorts.ts';
import { GROUP8_AXES, group8Of, isHigh } from './group8.ts';

it('counts each account of a month once, in its group or in none', () => {
  const told = [
    { cohort: '2026-10', group: 8 },
    { cohort: '2026-11', group: 1 },
    { cohort: '2026-11', group: 6 },
    { cohort: '2026-11', group: 6 },
    { cohort: '2026-11', group: null },
  ];
  expect(cohortsOf(told)).toEqual([
    { month: '2026-11', groups: [1, 0, 0, 0, 0, 2, 0, 0], unknown: 1 },
    { month: '2026-10', groups: [0, 0, 0, 0, 0, 0, 0, 1], unknown: 0 },
  ]);
});

it('has a group for each way of being high or low, and one only', () => {
  const groups = [1, 2, 3, 4, 5, 6, 7, 8].map((group) => {
    const axes = GROUP8_AXES.map((axis) => {
      const score = isHigh(group, axis) ? 50 : 49;
      return { axis, score, band: 'concerning', coverage: 1, points: 0, measures: [] } as const;
    });
    const health = { version: 'v1', profile: 'all', score: 50, band: null, coverage: 1, vetoedBy: null, axes };
    return group8Of(health, 50);
  });
  expect(groups).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
