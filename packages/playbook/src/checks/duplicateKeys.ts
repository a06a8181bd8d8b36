import { withKeys } from '../compile/followUp.ts';
import type { Place } from '../parse/place.ts';
import type { Survey } from '../schema/survey.ts';
import type { Check, Checkable } from './check.ts';
import { followUpsIn } from './followUpsIn.ts';
import { healthVersions } from './healthVersions.ts';

/** A key is one thing's: of its kind across the project, of a step within its tour or follow-up. */
export const duplicateKeys: Check = ({ project, playbooks, articles, scenarios }) => {
  watchHealth(project);
  const seenPlaybooks = watch('playbook');
  // A survey is shown as an experience is, and named in the same places.
  const seenShown = watch('experience or survey');
  const seenFollowUps = watch('follow-up');
  const seen = { milestones: watch('milestone'), experiences: seenShown, surveys: seenShown };
  for (const playbook of playbooks) {
    const { file, value, place } = playbook;
    seenPlaybooks(value.key, file, place);
    for (const list of ['milestones', 'experiences', 'surveys'] as const)
      (value[list] ?? []).forEach(({ key }, i) => seen[list](key, file, place.at(list, i)));
    (value.experiences ?? []).forEach((experience, i) => {
      const steps = watch('step');
      if (experience.kind === 'tour')
        experience.steps.forEach(({ key }, s) => steps(key, file, place.at('experiences', i, 'steps', s)));
    });
    (value.surveys ?? []).forEach((survey, i) => watchSurvey(survey, file, place.at('surveys', i)));
    for (const { followUp, at } of followUpsIn(playbook)) {
      seenFollowUps(followUp.key, file, at);
      const steps = watch('step');
      withKeys(followUp.steps).forEach(([key], s) => steps(key, file, at.at('steps', s)));
    }
  }
  const seenArticles = watch('article');
  for (const { file, value, place, locale } of articles) seenArticles(`${value.key}" in "${locale}`, file, place);
  const seenScenarios = watch('scenario');
  for (const { file, value, place } of scenarios) seenScenarios(value.key, file, place);
};

function watchHealth(project: Checkable['project']): void {
  const { file, value, place } = project;
  for (const { profiles, at } of healthVersions(project)) {
    const seenProfiles = watch('profile');
    profiles.forEach((profile, i) => {
      seenProfiles(profile.key, file, at.at(i));
      const seen = watch('measure');
      for (const [axis, written] of Object.entries(profile.axes))
        (written?.measures ?? []).forEach(({ key }, m) => seen(key, file, at.at(i, 'axes', axis, 'measures', m)));
    });
  }
  const { version, shadow } = value.health ?? {};
  if (shadow && shadow.version === version)
    place
      .at('health', 'shadow', 'version')
      .error('duplicateKey', `The version "${version}" is there twice.`, 'Give one of the two another name.');
}

function watchSurvey(survey: Survey, file: string, place: Place): void {
  const watchOptions = (options: readonly { readonly key: string }[], at: Place) => {
    const seen = watch('option');
    options.forEach(({ key }, o) => seen(key, file, at.at(o)));
  };
  if (survey.kind === 'churnReason') watchOptions(survey.reasons, place.at('reasons'));
  if (survey.kind !== 'custom') return;
  const questions = watch('question');
  survey.questions.forEach((question, q) => {
    questions(question.key, file, place.at('questions', q));
    if ('options' in question) watchOptions(question.options, place.at('questions', q, 'options'));
  });
}

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
