import type { Check } from './check.ts';
import { wordsIn } from './texts.ts';

/** The project's own words, and those that it does not use. */
export const vocabulary: Check = (project) => {
  const { glossary = {}, bannedWords = [] } = project.project.value;
  for (const { words, place } of wordsIn(project)) {
    const text = words.toLowerCase();
    for (const [ours, avoided] of Object.entries(glossary))
      for (const word of avoided)
        if (text.replaceAll(ours.toLowerCase(), '').includes(word.toLowerCase()))
          place.warn('glossary', `"${word}" is not this project’s word.`, `Say "${ours}".`);
    for (const word of bannedWords)
      if (text.includes(word.toLowerCase()))
        place.warn('bannedWord', `"${word}" is not used in this project.`, 'Say it in other words.');
  }
};
