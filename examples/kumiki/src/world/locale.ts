import type { Locale } from './world.ts';

/** The first of the reader's languages that the demo speaks; English when there is none. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    if (language.startsWith('ja')) return 'ja';
    if (language.startsWith('en')) return 'en';
  }
  return 'en';
}
