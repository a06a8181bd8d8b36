import { withKeys } from '../compile/followUp.ts';
import type { Place } from '../parse/place.ts';
import type { Check } from './check.ts';

/** A key is one thing's: of its kind across the project, of a step within its tour or follow-up. */
export const duplicateKeys: Check = ({ playbooks, articles, scenarios }) => {
  const seenPlaybooks = watch('playbook');
  const seen = {
    milestones: watch('milestone'),
    experiences: watch('experience'),
    surveys: watch('survey'),
    followUps: watch('follow-up'),
  };
  for (const { file, value, place } of playbooks) {
    seenPlaybooks(value.key, file, place);
    for (const list of ['milestones', 'experiences', 'surveys', 'followUps'] as const)
      (value[list] ?? []).forEach(({ key }, i) => seen[list](key, file, place.at(list, i)));
    (value.experiences ?? []).forEach((experience, i) => {
      const steps = watch('step');
      if (experience.kind === 'tour')
        experience.steps.forEach(({ key }, s) => steps(key, file, place.at('experiences', i, 'steps', s)));
    });
    (value.followUps ?? []).forEach((followUp, i) => {
      const steps = watch('step');
      withKeys(followUp.steps).forEach(([key], s) => steps(key, file, place.at('followUps', i, 'steps', s)));
    });
  }
  const seenArticles = watch('article');
  for (const { file, value, place, locale } of articles) seenArticles(`${value.key}" in "${locale}`, file, place);
  const seenScenarios = watch('scenario');
  for (const { file, value, place } of scenarios) seenScenarios(value.key, file, place);
};

function watch(what: string): (key: string, file: string, place: Place) => void {
  const seen = new Map<string, string>();
  return (key, file, place) => {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, file);
    else
      place
        .at('key')
        .error(
          'duplicateKey',
          `The ${what} "${key}" is there twice${first === file ? '' : `: also in ${first}`}.`,
          'Give one of the two another key.',
        );
  };
}
