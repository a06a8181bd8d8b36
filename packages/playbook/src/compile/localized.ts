import type { Localized } from '@banso/engine';
import { nearest } from '../parse/nearest.ts';
import type { Place } from '../parse/place.ts';
import type { Text } from '../schema/text.ts';
import type { Scope } from './scope.ts';

/** Each locale's words, compiled. A plain string is in the project's first locale. */
export function localized<T>(
  text: Text,
  place: Place,
  scope: Scope,
  each: (words: string, place: Place) => T,
): Localized<T> {
  const [own = 'en'] = scope.locales;
  const byLocale = typeof text === 'string' ? { [own]: text } : text;
  const written = Object.keys(byLocale);
  if (written.length === 0)
    place.error('missingText', 'This text has no words in any locale.', `Write { "${own}": "…" }.`);
  else tellLocales(written, place, scope);
  const placeOf = (locale: string) => (typeof text === 'string' ? place : place.at(locale));
  return Object.fromEntries(written.map((locale) => [locale, each(byLocale[locale] as string, placeOf(locale))]));
}

function tellLocales(written: readonly string[], place: Place, scope: Scope): void {
  const languageOf = (locale: string) => locale.split('-')[0];
  const missing = scope.locales.filter((wanted) => !written.some((one) => languageOf(one) === languageOf(wanted)));
  if (missing.length > 0)
    place.warn(
      'missingLocale',
      `This text is missing in ${missing.map((l) => `"${l}"`).join(', ')}.`,
      `Add it; until then those readers see it in "${written[0]}".`,
    );
  for (const locale of written) {
    if (scope.locales.some((known) => languageOf(known) === languageOf(locale))) continue;
    const near = nearest(locale, scope.locales);
    const fix = near ? `Did you mean "${near}"?` : 'Add it to "locales" of project.json, or take it out.';
    place.at(locale).warn('unknownLocale', `"${locale}" is not one of the project’s locales.`, fix);
  }
}
