import type { Answered } from '../event.ts';
import type { Experience } from '../experience.ts';

/** Whether this can be the answer to that question: anyone may send anything, and only what was asked is kept. */
export function fits(answer: Answered, question: string | undefined, experience: Experience): boolean {
  if (experience.kind !== 'survey') return false;
  const asked = experience.questions.find(({ key }) => key === question);
  switch (asked?.ask) {
    case undefined:
      return false;
    case 'rating':
      return typeof answer === 'number' && answer >= asked.from && answer <= asked.to;
    case 'multi':
      return typeof answer === 'object';
    default:
      return typeof answer === 'string';
  }
}
