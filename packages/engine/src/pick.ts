import type { Localized } from './text.ts';

/** The value for a reader: their locale, their language in another region, the fallbacks in order, else whatever there is. */
export function pick<T>(copy: Localized<T>, locale: string, fallbacks: readonly string[] = []): T {
  const locales = Object.keys(copy);
  for (const asked of [locale, ...fallbacks]) {
    const wanted = asked.replaceAll('_', '-');
    const language = wanted.split('-')[0] ?? wanted;
    const found =
      locales.find((l) => l.toLowerCase() === wanted.toLowerCase()) ??
      locales.find((l) => l === language) ??
      locales.find((l) => l.split('-')[0] === language);
    if (found !== undefined) return copy[found] as T;
  }
  return copy[locales[0] as string] as T;
}
