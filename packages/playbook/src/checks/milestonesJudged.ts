import type { Parsed } from '../parse/parsed.ts';
import type { Place } from '../parse/place.ts';
import type { Condition } from '../schema/condition.ts';
import type { Milestone } from '../schema/milestone.ts';
import type { Playbook } from '../schema/playbook.ts';

/** The milestones of a playbook that a condition tells, not somebody's word; each with its condition and where that stands. */
export function milestonesJudged({ value, place }: Parsed<Playbook>): readonly {
  readonly milestone: Milestone;
  readonly reached: Condition;
  readonly at: Place;
}[] {
  return (value.milestones ?? []).flatMap((milestone, i) => {
    const reached = conditionOf(milestone);
    return reached ? [{ milestone, reached, at: place.at('milestones', i, 'reached') }] : [];
  });
}

/** Undefined: it is reached by word. */
export const conditionOf = ({ reached }: Milestone): Condition | undefined =>
  'selfReported' in reached || 'manual' in reached ? undefined : reached;
