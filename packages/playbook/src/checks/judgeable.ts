import type { Place } from '../parse/place.ts';
import { compileTests } from '../compile/condition.ts';
import type { Condition, LeafCondition } from '../schema/condition.ts';
import { isPossible, questionOf, taken } from './answers.ts';
import type { Check, Checkable } from './check.ts';
import { followUpsIn } from './followUpsIn.ts';
import { healthVersions } from './healthVersions.ts';
import { leavesOf } from './leaves.ts';
import { milestonesJudged } from './milestonesJudged.ts';

type Where = 'inPage' | 'milestone' | 'followUp' | 'audience' | 'profile';

/** What cannot be told where it is asked is *unknown* for ever, so nothing would come of it. */
export const judgeable: Check = (project) => {
  for (const { profiles, at } of healthVersions(project.project))
    profiles.forEach(({ audience }, i) =>
      checkCondition(project, 'account', 'profile', audience, at.at(i, 'audience')),
    );
  for (const playbook of project.playbooks) {
    const { value, place } = playbook;
    const look = (where: Where, condition: Condition | undefined, at: Place) =>
      checkCondition(project, value.subject ?? 'account', where, condition, at);
    const followUps = followUpsIn(playbook);
    if (followUps.length > 0) look('audience', value.audience, place.at('audience'));
    for (const { reached, at } of milestonesJudged(playbook)) look('milestone', reached, at);
    (value.experiences ?? []).forEach((experience, i) => {
      const at = place.at('experiences', i);
      look('inPage', experience.audience, at.at('audience'));
      look('inPage', experience.trigger, at.at('trigger'));
      if (experience.kind === 'tour')
        experience.steps.forEach((step, s) =>
          (step.next ?? []).forEach((branch, b) => look('inPage', branch.when, at.at('steps', s, 'next', b, 'when'))),
        );
    });
    (value.surveys ?? []).forEach(({ audience, trigger }, i) => {
      look('inPage', audience, place.at('surveys', i, 'audience'));
      look('inPage', trigger, place.at('surveys', i, 'trigger'));
    });
    for (const { followUp, at } of followUps) {
      look('audience', followUp.audience, at.at('audience'));
      for (const name of ['trigger', 'exit'] as const) look('followUp', followUp[name], at.at(name));
      if (followUp.goal && 'when' in followUp.goal) look('followUp', followUp.goal.when, at.at('goal', 'when'));
      followUp.steps.forEach((step, s) => {
        if ('wait' in step) look('followUp', step.wait, at.at('steps', s, 'wait'));
        if ('exit' in step && step.exit !== true) look('followUp', step.exit, at.at('steps', s, 'exit'));
      });
    }
  }
  for (const { value, place } of project.articles)
    checkCondition(project, 'user', 'inPage', value.audience, place.at('audience'));
  const { value, place } = project.project;
  (value.touch ?? []).forEach(({ when }, i) =>
    checkCondition(project, 'account', 'audience', when, place.at('touch', i, 'when')),
  );
};

function checkCondition(
  project: Checkable,
  subject: 'account' | 'user',
  where: Where,
  condition: Condition | undefined,
  place: Place,
): void {
  for (const { leaf, place: at } of leavesOf(condition, place, project.project.value.segments)) {
    const [name] = Object.keys(leaf) as [string];
    if ('survey' in leaf && leaf.answer) checkAnswer(project, leaf, at);
    if ('health' in leaf || 'group8' in leaf) checkHealth(project, where, leaf, at);
    if (name === 'reply' && where === 'audience')
      at.error(
        'neverKnown',
        'A reply is known at the moment it comes only, and whom something is for is asked at other moments too.',
        'Ask for it in "trigger", "exit" or a step of a follow-up.',
      );
    else if (name === 'reply' && where !== 'followUp')
      at.error(
        'neverKnown',
        'Whether somebody replied is known in follow-ups only.',
        'Ask for a milestone or an event here.',
      );
    if (where === 'inPage') continue;
    if (name === 'page' || name === 'device' || name === 'locale')
      at.error(
        'neverKnown',
        `"${name}" is known in the page only, and this is judged on the server.`,
        'Ask for a milestone, an event or a trait here.',
      );
    if (subject === 'user') continue;
    if (name === 'experience' || name === 'survey')
      at.error(
        'neverKnown',
        name === 'survey'
          ? 'What was answered is known of a person, and this is about an account.'
          : 'Who saw an experience is known of a person, and this is about an account.',
        'Ask for a milestone, or set "subject": "user".',
      );
    if ('milestone' in leaf && isOfUsers(project, leaf.milestone))
      at.error(
        'neverKnown',
        `The milestone "${leaf.milestone}" is a person’s, and this is about an account.`,
        'Ask for its event with "distinctUsers", or set "subject": "user".',
      );
  }
}

function checkHealth(
  { project }: Checkable,
  where: Where,
  leaf: Extract<LeafCondition, { health: unknown } | { group8: unknown }>,
  place: Place,
): void {
  const at = place.at('health' in leaf ? 'health' : 'group8');
  const { health } = project.value;
  if (where === 'profile')
    return at.error(
      'neverKnown',
      'Health is told by a profile, so it cannot choose one.',
      'Ask for the account’s tenure or its traits.',
    );
  if (!health)
    return at.error(
      'noHealth',
      'This project does not measure health.',
      'Add "health" to project.json, or take this out.',
    );
  const needed = 'group8' in leaf ? (['usage', 'initiative', 'spread'] as const) : [leaf.health];
  for (const axis of needed)
    if (axis !== 'overall' && !health.profiles.some(({ axes }) => axes[axis] !== undefined))
      at.error(
        'neverKnown',
        `No profile of health measures "${axis}".`,
        `Add the axis "${axis}" to a profile of project.json, or take this out.`,
      );
}

/** One of the condition's answers can be given at all. */
function checkAnswer({ compiled }: Checkable, leaf: Extract<LeafCondition, { survey: string }>, place: Place): void {
  const survey = compiled.playbooks
    .flatMap(({ experiences }) => experiences)
    .find((one) => one.kind === 'survey' && one.key === leaf.survey);
  if (survey?.kind !== 'survey' || !leaf.answer) return;
  const question = leaf.question === undefined ? survey.questions[0] : questionOf(survey.questions, leaf.question);
  if (question && !isPossible(question, compileTests(leaf.answer)))
    place
      .at('answer')
      .error(
        'neverAnswered',
        `No answer to "${question.key}" is so.`,
        `Compare with what it takes: ${taken(question)}.`,
      );
}

const isOfUsers = ({ playbooks }: Checkable, milestone: string) =>
  playbooks.some(({ value }) => value.subject === 'user' && value.milestones?.some(({ key }) => key === milestone));
