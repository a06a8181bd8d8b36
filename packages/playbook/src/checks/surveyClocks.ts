import { DAY } from '@banso/engine';
import type { Check, Checkable } from './check.ts';
import { surely } from './surely.ts';

const HALF_A_YEAR = 180 * DAY;

/** A clock that runs is one that somebody hears; and whether they would recommend it is asked once or twice a year, of those who have known it for one. */
export const surveyClocks: Check = ({ playbooks, compiled, project }) => {
  const plans = new Map(
    compiled.playbooks.flatMap(({ experiences }) => experiences).map((experience) => [experience.key, experience]),
  );
  const begun = begunBy(compiled);
  for (const { value, place } of playbooks)
    (value.surveys ?? []).forEach((survey, i) => {
      const plan = plans.get(survey.key);
      if (plan?.kind !== 'survey') return;
      const at = place.at('surveys', i);
      // What a milestone asks for comes once by itself.
      const comesOnce = survey.trigger !== undefined && 'milestone' in survey.trigger;
      if (survey.cooldown !== undefined && plan.repeat === 'once' && !comesOnce && !begun.has(survey.key))
        at.at('cooldown').warn(
          'idleCooldown',
          `"${survey.key}" is asked once only, so its cooldown comes to nothing.`,
          'Set "repeat": "always" to ask again after it, or take "cooldown" out.',
        );
      if (survey.kind !== 'nps') return;
      if (plan.cooldown < HALF_A_YEAR)
        at.at('cooldown').warn(
          'askedOften',
          `"${survey.key}" asks the same person again within half a year.`,
          'Set "cooldown" to "180d" or more.',
        );
      const known = surely(
        survey.audience,
        (leaf) => 'tenure' in leaf && (leaf.tenure.gte ?? leaf.tenure.gt) !== undefined,
        project.value.segments,
      );
      if (survey.audience !== undefined && !known)
        at.at('audience').warn(
          'askedEarly',
          `"${survey.key}" also asks people who have only just begun.`,
          'Add { "tenure": { "gte": "365d" } } to its audience.',
        );
    });
};

/** What a follow-up offers or a press begins: it is asked then, whether it was before or not. */
function begunBy({ playbooks }: Checkable['compiled']): ReadonlySet<string> {
  const steps = playbooks.flatMap(({ followUps }) => followUps.flatMap((one) => one.steps));
  const offered = steps.flatMap((step) => (step.do === 'experience' ? [step.experience] : []));
  const started = playbooks
    .flatMap(({ experiences }) => experiences)
    .flatMap((one) => {
      if (one.kind === 'checklist') return one.items.flatMap((item) => ('start' in item ? (item.start ?? []) : []));
      return 'action' in one && one.action?.by === 'start' ? [one.action.experience] : [];
    });
  return new Set([...offered, ...started]);
}
