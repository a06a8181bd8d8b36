import type { Check } from './check.ts';
import { leavesOf } from './leaves.ts';
import { milestonesJudged } from './milestonesJudged.ts';

/** What a template or an import makes is no act of a person; a milestone that counts it is reached by nobody's doing. */
export const templateTrap: Check = ({ playbooks, project }) => {
  const { origins = [], segments } = project.value;
  if (origins.length === 0) return;
  const list = origins.map((origin) => `"${origin}"`).join(', ');
  for (const { milestone, reached, at: whole } of playbooks.flatMap(milestonesJudged))
    for (const { leaf, place: at } of leavesOf(reached, whole, segments)) {
      if (!('event' in leaf)) continue;
      if (!leaf.excludeOrigin)
        at.warn(
          'templateTrap',
          `"${milestone.key}" counts "${leaf.event}" whatever made it.`,
          `Add "excludeOrigin": [${list}], or [] when each of them counts.`,
        );
      for (const origin of leaf.excludeOrigin ?? [])
        if (!origins.includes(origin))
          at.at('excludeOrigin').warn(
            'unknownOrigin',
            `"${origin}" is not an origin of this project.`,
            `Known: ${list}.`,
          );
    }
};
