import type { Condition, LeafCondition } from '../schema/condition.ts';
import type { Project } from '../schema/project.ts';

/**
 * Whether a condition can hold only where such a leaf holds: one of those that all must hold is enough, of those of which any will do
 * each must be so, and what is denied asks for nothing.
 */
export function surely(
  condition: Condition | undefined,
  such: (leaf: LeafCondition) => boolean,
  segments: Project['segments'] = {},
  within: readonly string[] = [],
): boolean {
  const inner = (one: Condition) => surely(one, such, segments, within);
  if (condition === undefined || 'not' in condition) return false;
  if ('all' in condition) return condition.all.some(inner);
  if ('any' in condition) return condition.any.length > 0 && condition.any.every(inner);
  if (!('segment' in condition)) return such(condition);
  const { segment } = condition;
  return !within.includes(segment) && surely(segments[segment], such, segments, [...within, segment]);
}
