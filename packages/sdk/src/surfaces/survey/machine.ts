import type { Answered, Question, Survey } from '@banso/engine';
import { passes } from '@banso/engine/rules';
import type { Surface } from '../surface.ts';

export interface Answers {
  readonly [question: string]: Answered;
}

export interface SurveyState {
  readonly phase: 'asking' | 'thanking' | 'ended';
  /** Key of the question that is asked, or was last. */
  readonly question: string;
  /** As they stand, by question. */
  readonly answers: Answers;
  /** As they were reported in this showing. */
  readonly told: Answers;
  /** Next was pressed without the answer that it needs. */
  readonly refused: boolean;
}

/** `given`: the answer is meant as it is. Not so while it is typed, or walked to by arrow keys. */
export type Input =
  | readonly [on: 'answer', answer: Answered, given: boolean]
  | readonly [on: 'left' | 'next' | 'back' | 'later' | 'close'];
export type Send = (...input: Input) => void;

/** The state that follows, and what is to be reported of the way there. */
export type Transition = readonly [SurveyState, ...Parameters<Surface['report']>[]];

/** The questions that are asked of somebody with these answers, in order. An answer to what is not asked opens nothing. */
export function pathOf({ questions }: Survey, answers: Answers): readonly Question[] {
  const path: Question[] = [];
  for (const question of questions) {
    const { when } = question;
    const isAsked = !when || path.some(({ key }) => key === when.question);
    if (isAsked && (!when || passes(when.tests, answers[when.question]) === 'yes')) path.push(question);
  }
  return path;
}

export const isEmpty = (answer: Answered = ''): boolean => `${answer}` === '';

/** `at`: the question last answered, in an earlier page; null: from the start. */
export function beginSurvey(survey: Survey, at: string | null, earlier: Answers = {}): SurveyState {
  const answers = at === null ? {} : earlier;
  const path = pathOf(survey, answers);
  const rest = path.slice(path.findIndex(({ key }) => key === at) + 1);
  // Where all are answered but nothing was sent, the last one is there to be sent.
  const { key } = rest.find(({ key }) => isEmpty(answers[key])) ?? path.at(-1)!;
  return { phase: 'asking', question: key, answers, told: {}, refused: false };
}

export function reduceSurvey(survey: Survey, state: SurveyState, [on, answer, given]: Input): Transition {
  const { phase, question, answers } = state;
  if (phase !== 'asking') return [on === 'close' ? { ...state, phase: 'ended' } : state];
  const path = pathOf(survey, answers);
  const at = path.findIndex(({ key }) => key === question);

  if (on === 'left') return tell(state);
  if (on === 'answer') {
    const next = { ...state, answers: { ...answers, [question]: answer }, refused: false };
    return given ? tell(next) : [next];
  }
  if (on === 'next' || on === 'back') {
    if (on === 'next' && isEmpty(answers[question]) && !path[at]!.optional) return [{ ...state, refused: true }];
    const to = path[on === 'next' ? at + 1 : at - 1];
    return to
      ? tell(state, { question: to.key, refused: false })
      : [...tell(state, { phase: 'thanking' }), ['completed']];
  }
  return [...tell(state, { phase: 'ended' }), [on === 'later' ? 'snoozed' : 'dismissed']];
}

/** Reports the answer to the question, where it is another than the one that was reported, and goes on with what is next. */
function tell(state: SurveyState, next?: Partial<SurveyState>): Transition {
  const { question, answers, told } = state;
  const answer = answers[question] ?? '';
  // A list is as good as its keys in a row: these have no comma, and a text of the person's own comes last.
  if (`${answer}` === `${told[question] ?? ''}`) return [{ ...state, ...next }];
  return [{ ...state, told: { ...told, [question]: answer }, ...next }, ['answered', { step: question, answer }]];
}
