/**
 * Whom to go after first: who wants to (initiative) and cannot yet (usage) gains the most by a person's time. Who shows no will is
 * left to what needs no person, unless staff know better.
 */
import type { HealthPlan } from '../healthPlan.ts';
import type { Health } from '../healthScore.ts';

export type WillAndSkill = 'willing' | 'thriving' | 'able' | 'neither';

/** In the order in which people follow them: will without skill, both, skill without will, neither. */
export const WILL_AND_SKILL: readonly WillAndSkill[] = ['willing', 'thriving', 'able', 'neither'];

export interface Follow {
  readonly standing: WillAndSkill;
  /** Points of the axis usage, 0 to 100: of the same standing, who uses it least comes first. */
  readonly usage: number;
}

/** Whether any profile measures both axes. */
export const measuresFollow = ({ profiles }: HealthPlan): boolean =>
  profiles.some(({ axes }) => ['initiative', 'usage'].every((wanted) => axes.some(({ axis }) => axis === wanted)));

/** `high`: the points from which an axis is high. Null: one of the two axes is not known well enough. */
export function followOf(health: Health | null, high: number): Follow | null {
  const points = (axis: 'initiative' | 'usage') => {
    const found = health?.axes.find((one) => one.axis === axis);
    return found && found.band !== null ? found.score : null;
  };
  const [will, usage] = [points('initiative'), points('usage')];
  if (will === null || usage === null) return null;
  const standing = will >= high ? (usage >= high ? 'thriving' : 'willing') : usage >= high ? 'able' : 'neither';
  return { standing, usage };
}
