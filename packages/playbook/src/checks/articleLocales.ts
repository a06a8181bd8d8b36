import { nearest } from '../parse/nearest.ts';
import type { ParsedArticle } from '../parse/article.ts';
import type { Check } from './check.ts';

const languageOf = (locale: string) => locale.split('-')[0];

/** An article is written in each of the project's locales, one file for each. */
export const articleLocales: Check = ({ articles, project, whole }) => {
  const { locales } = project.value;
  const byKey = new Map<string, ParsedArticle[]>();
  for (const article of articles) byKey.set(article.value.key, [...(byKey.get(article.value.key) ?? []), article]);
  for (const [key, [first, ...others]] of byKey) {
    if (!first) continue;
    const written = [first, ...others].map(({ locale }) => locale);
    const missing = locales.filter((wanted) => !written.some((one) => languageOf(one) === languageOf(wanted)));
    if (whole && missing.length > 0)
      first.place
        .at('key')
        .warn(
          'missingLocale',
          `The article "${key}" is missing in ${missing.map((locale) => `"${locale}"`).join(', ')}.`,
          `Write it under articles/${missing[0]}; until then those readers see it in "${locales.find((locale) => written.includes(locale)) ?? first.locale}".`,
        );
  }
  for (const { locale, place } of articles) {
    if (locales.some((known) => languageOf(known) === languageOf(locale))) continue;
    const near = nearest(locale, locales);
    place.warn(
      'unknownLocale',
      `"${locale}" is not one of the project’s locales.`,
      near ? `Did you mean "${near}"?` : 'Add it to "locales" of project.json, or take it out.',
    );
  }
};
