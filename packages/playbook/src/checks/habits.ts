import type { Milestone } from '../schema/milestone.ts';
import type { Project } from '../schema/project.ts';
import type { Check } from './check.ts';
import { conditionOf } from './milestonesJudged.ts';
import { surely } from './surely.ts';

/** Onboarding is for use that goes on: a project says how that is known, by something done again and again. */
export const habits: Check = ({ playbooks, whole, project }) => {
  const fix = 'Ask for it again and again: "every": "7d", "times": 3, or "count": 3, "within": "14d".';
  let found = false;
  for (const { value, place } of playbooks)
    (value.milestones ?? []).forEach((milestone, i) => {
      if (milestone.role !== 'habit') return;
      found = true;
      const at = place.at('milestones', i, 'reached');
      if (!repeats(milestone, project.value.segments))
        at.error('habitOnce', `"${milestone.key}" is a habit, and doing it once is enough for it.`, fix);
    });
  const [first] = playbooks;
  if (whole && first && !found && playbooks.some(({ value }) => value.milestones?.length))
    first.place
      .at('milestones')
      .error(
        'noHabit',
        'No milestone of this project is a habit, so nobody can tell whether use goes on.',
        `Add one with the role "habit". ${fix}`,
      );
};

/** Again and again within a time, by one person or by several; and no other way leads to it. */
function repeats(milestone: Milestone, segments: Project['segments']): boolean {
  return surely(
    conditionOf(milestone),
    (leaf) =>
      'event' in leaf &&
      (leaf.every !== undefined ||
        (leaf.within !== undefined && Math.max(leastOf(leaf.count), leaf.distinctUsers ?? 1) >= 2)),
    segments,
  );
}

type Count = Extract<Extract<Milestone['reached'], { event: string }>, object>['count'];

function leastOf(count: Count): number {
  if (count === undefined) return 1;
  if (typeof count === 'number') return count;
  return Math.max(count.gte ?? 1, (count.gt ?? 0) + 1, count.is ?? 1);
}
