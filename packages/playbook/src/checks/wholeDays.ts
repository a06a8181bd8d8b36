import { DAY } from '@banso/engine';
import { toDuration } from '../compile/time.ts';
import type { Place } from '../parse/place.ts';
import type { Check } from './check.ts';
import { leavesOf } from './leaves.ts';
import { milestonesJudged } from './milestonesJudged.ts';

/** A milestone is told from counts by the day, so that events may arrive in any order: a time that is no whole days would be rounded. */
export const wholeDays: Check = ({ playbooks, project }) => {
  for (const { reached, at: whole } of playbooks.flatMap(milestonesJudged))
    for (const { leaf, place: at } of leavesOf(reached, whole, project.value.segments))
      if ('event' in leaf) {
        if (leaf.distinctUsers === undefined) look(leaf.within, at.at('within'));
        look(leaf.every, at.at('every'));
      }
};

function look(written: string | undefined, place: Place): void {
  if (written !== undefined && (toDuration(written) === 0 || toDuration(written) % DAY !== 0))
    place.error(
      'wholeDays',
      `"${written}" is not whole days, and a milestone counts by the day.`,
      'Write days, such as "1d" or "7d".',
    );
}
