import type { Question, Survey } from '@banso/engine';
import { describe, expect, test } from 'vitest';
import { beginSurvey, pathOf, reduceSurvey } from './machine.ts';
import type { Answers, Input, SurveyState } from './machine.ts';

const ask = (key: string, more: Partial<Question> = {}): Question =>
  ({ key, text: {}, optional: false, when: null, ask: 'text', ...more }) as Question;

/** A score; low ones are asked why, high ones what is best. */
const survey = {
  questions: [
    ask('score'),
    ask('why', { optional: true, when: { question: 'score', tests: [{ cmp: 'lte', value: 6 }] } }),
    ask('best', { when: { question: 'score', tests: [{ cmp: 'gte', value: 9 }] } }),
    ask('more', { optional: true, when: { question: 'best', tests: [{ cmp: 'contains', value: 'charts' }] } }),
  ],
} as unknown as Survey;

/** The question after each input, with what was reported. */
function run(inputs: readonly Input[], from: SurveyState = beginSurvey(survey, null)): readonly string[] {
  let state = from;
  return inputs.map((input) => {
    const [next, ...reports] = reduceSurvey(survey, state, input);
    state = next;
    const told = reports.map(([did, more]) => (more ? `${did} ${more.step}=${more.answer}` : did));
    return [next.phase === 'asking' ? next.question : next.phase, next.refused ? 'refused' : '', ...told]
      .filter(Boolean)
      .join(', ');
  });
}

const cases: readonly (readonly [string, readonly Input[], readonly string[]])[] = [
  [
    'what is given is reported at once, and the last one completes',
    [['answer', 8, true], ['next']],
    ['score, answered score=8', 'thanking, completed'],
  ],
  [
    'what is typed is reported when it is left, once',
    [['answer', 3, true], ['next'], ['answer', 'slow', false], ['left'], ['left'], ['next']],
    ['score, answered score=3', 'why', 'why', 'why, answered why=slow', 'why', 'thanking, completed'],
  ],
  [
    'what is walked to is reported when it is confirmed',
    [['answer', 0, false], ['answer', 9, false], ['next']],
    ['score', 'score', 'best, answered score=9'],
  ],
  [
    'a changed answer is reported again, and opens the other branch',
    [['answer', 2, true], ['next'], ['back'], ['answer', 10, true], ['next']],
    ['score, answered score=2', 'why', 'score', 'score, answered score=10', 'best'],
  ],
  [
    'without an answer that it needs it does not go on',
    [['next'], ['answer', 7, true]],
    ['score, refused', 'score, answered score=7'],
  ],
  [
    'what is optional may be skipped',
    [['answer', 2, true], ['next'], ['next']],
    ['score, answered score=2', 'why', 'thanking, completed'],
  ],
  [
    'a text that was taken back is reported as empty',
    [['answer', 1, true], ['next'], ['answer', 'a', false], ['left'], ['answer', '', false], ['next']],
    ['score, answered score=1', 'why', 'why', 'why, answered why=a', 'why', 'thanking, answered why=, completed'],
  ],
  [
    'closing keeps what was typed, and dismisses; "not now" snoozes',
    [['answer', 9, false], ['close']],
    ['score', 'ended, answered score=9, dismissed'],
  ],
  ['"not now" snoozes', [['later']], ['ended, snoozed']],
  [
    'closing the thanks reports nothing',
    [['answer', 8, true], ['next'], ['later'], ['close'], ['close']],
    ['score, answered score=8', 'thanking, completed', 'thanking', 'ended', 'ended'],
  ],
];

describe('reduceSurvey', () => {
  test.each(cases)('%s', (_, inputs, story) => expect(run(inputs)).toEqual(story));
});

const resumed: readonly (readonly [string, string | null, Answers, string])[] = [
  ['begins at the first, whatever was answered another time', null, { score: 3 }, 'score'],
  ['goes on after what was answered last', 'score', { score: 9 }, 'best'],
  [
    'goes on with what is still open when an earlier answer was changed',
    'score',
    { score: 9, best: ['charts'] },
    'more',
  ],
  ['stands at the last when all is answered and was never sent', 'why', { score: 1, why: 'slow' }, 'why'],
];

test.each(resumed)('a survey %s', (_, at, answers, question) =>
  expect(beginSurvey(survey, at, answers).question).toBe(question),
);

test('an answer to a question that is not asked any more opens nothing', () => {
  const path = pathOf(survey, { score: 5, best: ['charts'] });
  expect(path.map(({ key }) => key)).toEqual(['score', 'why']);
});
