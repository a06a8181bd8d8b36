import type { Json } from '../event.ts';
import { answerOf } from './answerOf.ts';
import type { Answer, Test } from './rule.ts';

/** Whether a value passes every comparison. A value that is missing, or of a kind that cannot be compared, is *unknown*. */
export function passes(tests: readonly Test[], value: Json | undefined): Answer {
  let answer: Answer = 'yes';
  for (const test of tests) {
    const one = compare(test, value);
    if (one === 'no') return 'no';
    if (one === 'unknown') answer = 'unknown';
  }
  return answer;
}

function compare({ cmp, value: wanted }: Test, value: Json | undefined): Answer {
  const missing = value === undefined || value === null;
  if (cmp === 'exists') return answerOf(missing !== wanted);
  if (missing) return 'unknown';
  switch (cmp) {
    case 'is':
      return answerOf(value === wanted);
    case 'isNot':
      return answerOf(value !== wanted);
    case 'in':
    case 'notIn':
      return Array.isArray(wanted) ? answerOf(wanted.includes(value) === (cmp === 'in')) : 'unknown';
    case 'contains':
      if (typeof value === 'string' && typeof wanted === 'string') return answerOf(value.includes(wanted));
      return Array.isArray(value) ? answerOf(value.includes(wanted)) : 'unknown';
    case 'startsWith':
      return typeof value === 'string' && typeof wanted === 'string' ? answerOf(value.startsWith(wanted)) : 'unknown';
    default: {
      if (typeof value !== typeof wanted || (typeof value !== 'number' && typeof value !== 'string')) return 'unknown';
      const than = wanted as typeof value;
      if (cmp === 'gt') return answerOf(value > than);
      if (cmp === 'gte') return answerOf(value >= than);
      return answerOf(cmp === 'lt' ? value < than : value <= than);
    }
  }
}
