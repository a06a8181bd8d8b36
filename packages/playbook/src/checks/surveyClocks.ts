import { DAY } from '@banso/engine';
import type { Check } from './check.ts';
import { leavesOf } from './leaves.ts';

const HALF_A_YEAR = 180 * DAY;

/** Whether they would recommend it is asked once or twice a year, of those who have known it for one. */
export const surveyClocks: Check = ({ playbooks, compiled, project }) => {
  const plans = new Map(
    compiled.playbooks.flatMap(({ experiences }) => experiences).map((experience) => [experience.key, experience]),
  );
  for (const { value, place } of playbooks)
    (value.surveys ?? []).forEach((survey, i) => {
      const plan = plans.get(survey.key);
      if (survey.kind !== 'nps' || plan?.kind !== 'survey') return;
      const at = place.at('surveys', i);
      if (plan.cooldown < HALF_A_YEAR)
        at.at('cooldown').warn(
          'askedOften',
          `"${survey.key}" asks the same person again within half a year.`,
          'Set "cooldown" to "180d" or more.',
        );
      const leaves = [...leavesOf(survey.audience, at.at('audience'), project.value.segments)];
      if (survey.audience !== undefined && !leaves.some(({ leaf }) => 'tenure' in leaf))
        at.at('audience').warn(
          'askedEarly',
          `"${survey.key}" also asks people who have only just begun.`,
          'Add { "tenure": { "gte": "365d" } } to its audience.',
        );
    });
};
