import { passes } from '@banso/engine';
import type { Question, Test } from '@banso/engine';

export const questionOf = (questions: readonly Question[], key: string): Question | undefined =>
  questions.find((question) => question.key === key);

/** Whether some answer to the question passes. Of what people write themselves anything is thought possible that is a text. */
export function isPossible(question: Question, tests: readonly Test[]): boolean {
  switch (question.ask) {
    case 'rating': {
      const values = Array.from({ length: question.to - question.from + 1 }, (_, i) => question.from + i);
      return values.some((value) => passes(tests, value) === 'yes');
    }
    case 'text':
      return tests.every(isOfText);
    case 'single':
      return (
        question.options.some(({ key }) => passes(tests, key) === 'yes') ||
        (question.other && tests.every((test) => isOfText(test) && couldBeOther(test)))
      );
    case 'multi': {
      const keys = question.options.map(({ key }) => key);
      const lists = [keys, ...keys.map((key) => [key]), ...(question.other ? [[...keys, 'other: ']] : [])];
      return lists.some((list) => passes(tests, list) === 'yes');
    }
  }
}

/** What its answers are, in words. */
export function taken(question: Question): string {
  switch (question.ask) {
    case 'rating':
      return `${question.from} to ${question.to}`;
    case 'text':
      return 'a text';
    default: {
      const keys = question.options.map(({ key }) => `"${key}"`).join(', ');
      return question.ask === 'multi' ? `"contains" one of ${keys}` : keys;
    }
  }
}

const isOfText = ({ cmp, value }: Test): boolean =>
  cmp === 'exists' ||
  typeof value === 'string' ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/** Words of one's own come as `other: …`. */
const couldBeOther = ({ cmp, value }: Test): boolean =>
  cmp === 'startsWith' || cmp === 'is' ? /^o(t(h(e(r(:.*)?)?)?)?)?$/s.test(String(value)) : cmp !== 'in';
