import type { Place } from '../parse/place.ts';
import { compileTests } from '../compile/condition.ts';
import type { Condition, LeafCondition } from '../schema/condition.ts';
import type { Playbook } from '../schema/playbook.ts';
import { isPossible, questionOf, taken } from './answers.ts';
import type { Check, Checkable } from './check.ts';
import { leavesOf } from './leaves.ts';

type Where = 'inPage' | 'milestone' | 'followUp';

/** What cannot be told where it is asked is *unknown* for ever, so nothing would come of it. */
export const judgeable: Check = (project) => {
  for (const { value, place } of project.playbooks) {
    const look = (where: Where, condition: Condition | undefined, at: Place) =>
      checkCondition(project, value, where, condition, at);
    if (value.followUps?.length) look('followUp', value.audience, place.at('audience'));
    (value.milestones ?? []).forEach(({ reached }, i) => {
      if (!('selfReported' in reached) && !('manual' in reached))
        look('milestone', reached, place.at('milestones', i, 'reached'));
    });
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
    (value.followUps ?? []).forEach((followUp, i) => {
      const at = place.at('followUps', i);
      for (const name of ['audience', 'trigger', 'exit'] as const) look('followUp', followUp[name], at.at(name));
      if (followUp.goal && 'when' in followUp.goal) look('followUp', followUp.goal.when, at.at('goal', 'when'));
      followUp.steps.forEach((step, s) => {
        if ('wait' in step) look('followUp', step.wait, at.at('steps', s, 'wait'));
        if ('exit' in step && step.exit !== true) look('followUp', step.exit, at.at('steps', s, 'exit'));
      });
    });
  }
};

function checkCondition(
  project: Checkable,
  playbook: Playbook,
  where: Where,
  condition: Condition | undefined,
  place: Place,
): void {
  for (const { leaf, place: at } of leavesOf(condition, place, project.project.value.segments)) {
    const [name] = Object.keys(leaf) as [string];
    if ('survey' in leaf && leaf.answer) checkAnswer(project, leaf, at);
    if (name === 'reply' && where !== 'followUp')
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
    if (playbook.subject === 'user') continue;
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
