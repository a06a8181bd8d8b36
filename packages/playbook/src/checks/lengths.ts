import type { Check } from './check.ts';
import type { Use } from './texts.ts';
import { wordsIn } from './texts.ts';

/** In full-width characters; a Latin letter counts half. A card shows one line of title and three of body. */
const most: Partial<{ readonly [use in Use]: number }> = {
  title: 24,
  body: 75,
  line: 60,
  story: 200,
  question: 60,
  option: 30,
  label: 14,
  subject: 40,
  preheader: 60,
};

export const lengths: Check = (project) => {
  for (const { words, use, place } of wordsIn(project)) {
    const limit = most[use];
    const width = widthOf(words);
    if (limit !== undefined && width > limit)
      place.warn(
        'tooLong',
        `This ${use} is ${Math.ceil(width)} characters wide; ${limit} have room.`,
        'Say one thing, in fewer words (two Latin letters count as one character).',
      );
  }
};

/** Without what is not read: addresses of links, outputs, marks. */
function widthOf(words: string): number {
  const read = words
    .replace(/\{\{[^}]*\}\}/g, '……')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[*_`[\]\n]/g, '');
  return [...read].reduce(
    (sum, letter) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6…]/u.test(letter)
        ? 1
        : 0.5),
    0,
  );
}
