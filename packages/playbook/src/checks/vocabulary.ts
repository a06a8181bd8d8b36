import type { Position } from '../parse/place.ts';
import type { Check } from './check.ts';
import { wordsIn, type PlacedWords } from './texts.ts';

/** The project's own words, and those that it does not use. */
export const vocabulary: Check = (project) => {
  const { glossary = {}, bannedWords = [] } = project.project.value;
  for (const placed of wordsIn(project)) {
    const { place } = placed;
    const text = placed.words.toLowerCase();
    for (const [ours, avoided] of Object.entries(glossary))
      for (const word of avoided)
        if (text.replaceAll(ours.toLowerCase(), '').includes(word.toLowerCase()))
          place.warn('glossary', `"${word}" is not this project’s word.`, `Say "${ours}".`, spotOf(word, placed));
    for (const word of bannedWords)
      if (text.includes(word.toLowerCase()))
        place.warn(
          'bannedWord',
          `"${word}" is not used in this project.`,
          'Say it in other words.',
          spotOf(word, placed),
        );
  }
};

/** Where a word stands first, in a text of many lines; of others the text itself is told. */
function spotOf(word: string, { words, line }: PlacedWords): Position | undefined {
  if (line === undefined) return undefined;
  const before = words.slice(0, Math.max(0, words.toLowerCase().indexOf(word.toLowerCase()))).split('\n');
  return { line: line + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
}
