/**
 * The eight groups: usage, initiative and spread, each high or low, as the first fortnight's log tells them. How one business-app
 * builder forms its groups is not public; three axes halved is this product's reading.
 */
import type { Axis } from '../healthPlan.ts';
import type { Health } from '../healthScore.ts';

/** In this order the axes make the number: 1 is high in all, a low axis adds 4, 2 or 1, and 8 is low in all. */
export const GROUP8_AXES = ['usage', 'initiative', 'spread'] as const satisfies readonly Axis[];

/** 1 to 8; null: an axis is not known well enough, so the account is in no group. */
export function group8Of(health: Health | null, high: number): number | null {
  let group = 1;
  for (const [i, name] of GROUP8_AXES.entries()) {
    const axis = health?.axes.find((one) => one.axis === name);
    if (!axis || axis.band === null || axis.score === null) return null;
    if (axis.score < high) group += 4 >> i;
  }
  return group;
}

/** Whether an axis is high in a group. */
export function isHigh(group: number, axis: (typeof GROUP8_AXES)[number]): boolean {
  return ((group - 1) & (4 >> GROUP8_AXES.indexOf(axis))) === 0;
}
