import type { Place } from '../parse/place.ts';
import type { Condition, LeafCondition } from '../schema/condition.ts';
import type { Project } from '../schema/project.ts';

export interface PlacedLeaf {
  readonly leaf: LeafCondition;
  /** Where it stands or, for one of a segment, where the segment is named. */
  readonly place: Place;
}

/** Every leaf of a condition in reading order, those of its segments among them. */
export function* leavesOf(
  condition: Condition | undefined,
  place: Place,
  segments: Project['segments'] = {},
  within: readonly string[] = [],
): Generator<PlacedLeaf> {
  if (condition === undefined) return;
  if ('all' in condition)
    for (const [i, one] of condition.all.entries()) yield* leavesOf(one, place.at('all', i), segments, within);
  else if ('any' in condition)
    for (const [i, one] of condition.any.entries()) yield* leavesOf(one, place.at('any', i), segments, within);
  else if ('not' in condition) yield* leavesOf(condition.not, place.at('not'), segments, within);
  else {
    yield { leaf: condition, place };
    if (!('segment' in condition) || within.includes(condition.segment)) return;
    const inner = leavesOf(segments[condition.segment], place, segments, [...within, condition.segment]);
    for (const { leaf } of inner) yield { leaf, place };
  }
}
