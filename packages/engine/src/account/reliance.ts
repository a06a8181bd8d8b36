import { selfReliance } from '../progress/selfReliance.ts';
import type { SelfReliance } from '../progress/selfReliance.ts';
import type { Standing } from './standingBy.ts';
import type { AccountState } from './state.ts';

/** Of the milestones that an account and its people have reached, those reached with nobody's help in the seven days before. */
export function relianceOf({ touches }: AccountState, { milestones, users }: Standing): SelfReliance {
  const all = [...milestones, ...users.flatMap((one) => one.milestones)];
  const reached = all.flatMap(({ reachedAt }) => (reachedAt === null ? [] : [reachedAt]));
  return selfReliance(reached, touches?.byHand ?? []);
}
