import type { Json } from '../event.ts';
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

const say = (holds: boolean): Answer => (holds ? 'yes' : 'no');

function compare({ cmp, value: wanted }: Test, value: Json | undefined): Answer {
  const missing = value === undefined || value === null;
  if (cmp === 'exists') return say(missing !== wanted);
  if (missing) return 'unknown';
  switch (cmp) {
    case 'is':
      return say(value === wanted);
    case 'isNot':
      return say(value !== wanted);
    case 'in':
    case 'notIn':
      return Array.isArray(wanted) ? say(wanted.includes(value) === (cmp === 'in')) : 'unknown';
    case 'contains':
      if (typeof value === 'string' && typeof wanted === 'string') return say(value.includes(wanted));
      return Array.isArray(value) ? say(value.includes(wanted)) : 'unknown';
    case 'startsWith':
      return typeof value === 'string' && typeof wanted === 'string' ? say(value.startsWith(wanted)) : 'unknown';
    default: {
      if (typeof value !== typeof wanted || (typeof value !== 'number' && typeof value !== 'string')) return 'unknown';
      const than = wanted as typeof value;
      if (cmp === 'gt') return say(value > than);
      if (cmp === 'gte') return say(value >= than);
      return say(cmp === 'lt' ? value < than : value <= than);
    }
  }
}
