import type { Survey } from '@banso/engine';
import type { Place } from '../parse/place.ts';
import { isPossible, questionOf, taken } from './answers.ts';
import type { Check } from './check.ts';

/** Every question of a survey can come to be asked: what it follows from is asked before it, and can be answered so. */
export const surveyFlow: Check = ({ playbooks, compiled }) => {
  const surveys = new Map(
    compiled.playbooks.flatMap(({ experiences }) =>
      experiences.flatMap((one) => (one.kind === 'survey' ? [[one.key, one] as const] : [])),
    ),
  );
  for (const { value, place } of playbooks)
    (value.surveys ?? []).forEach(({ key, kind }, i) => {
      const survey = surveys.get(key);
      if (kind === 'custom' && survey) checkQuestions(survey, place.at('surveys', i, 'questions'));
    });
};

function checkQuestions({ questions }: Survey, place: Place): void {
  questions.forEach((question, i) => {
    if (!question.when) return;
    const at = place.at(i, 'when');
    const earlier = questionOf(questions.slice(0, i), question.when.question);
    if (!earlier) {
      const known = questions.slice(0, i).map(({ key }) => `"${key}"`);
      at.at('question').error(
        'badReference',
        `No question "${question.when.question}" is asked before "${question.key}".`,
        known.length === 0
          ? 'The first question is always asked: take "when" out.'
          : `Before it are ${known.join(', ')}.`,
      );
    } else if (!isPossible(earlier, question.when.tests))
      at.error(
        'unreachableQuestion',
        `"${question.key}" is never asked: no answer to "${earlier.key}" is so.`,
        `Compare with what it takes: ${taken(earlier)}.`,
      );
  });
}
