import type { Question as QuestionPlan } from '@banso/engine';
import type { Place } from '../parse/place.ts';
import type { option, Question } from '../schema/question.ts';
import type { z } from 'zod';
import { compileTests } from './condition.ts';
import { refer } from './scope.ts';
import type { Scope } from './scope.ts';
import { compileLabel, compileNodes } from './text.ts';

type Options = Extract<QuestionPlan, { ask: 'single' | 'multi' }>['options'];

/** Which questions `when` may name is a matter of the whole survey (`checks/surveyFlow`). */
export function compileQuestion(question: Question, place: Place, scope: Scope): QuestionPlan {
  const { key, ask, when } = question;
  const base = {
    key,
    text: compileNodes(question.text, place.at('text'), scope, 'line'),
    optional: question.optional ?? ask === 'text',
    when: when === undefined ? null : { question: when.question, tests: compileTests(when) },
  };
  switch (ask) {
    case 'text':
      return { ...base, ask };
    case 'rating': {
      const label = (name: 'low' | 'high') =>
        question[name] === undefined ? { en: '' } : compileLabel(question[name], place.at(name), scope);
      return { ...base, ask, from: question.from ?? 1, to: question.to ?? 5, low: label('low'), high: label('high') };
    }
    default:
      return {
        ...base,
        ask,
        options: compileOptions(question.options, place.at('options'), scope),
        shuffled: question.shuffled ?? false,
        other: question.other ?? false,
      };
  }
}

export function compileOptions(options: readonly z.infer<typeof option>[], place: Place, scope: Scope): Options {
  return options.map(({ key, label, milestone }, i) => {
    if (milestone !== undefined) refer(scope, 'milestone', milestone, place.at(i, 'milestone'));
    return { key, label: compileLabel(label, place.at(i, 'label'), scope), milestone: milestone ?? null };
  });
}
