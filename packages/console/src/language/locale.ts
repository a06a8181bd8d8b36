export type Locale = 'ja' | 'en';

const kept = 'banso.locale';

/** The reader's own choice where one was kept, else the first of the browser's languages that the console speaks. */
export function readLocale(storage: Pick<Storage, 'getItem'>, languages: readonly string[]): Locale {
  const choice = storage.getItem(kept);
  if (choice === 'ja' || choice === 'en') return choice;
  for (const language of languages) {
    const [base] = language.toLowerCase().split('-');
    if (base === 'ja' || base === 'en') return base;
  }
  return 'en';
}

export function keepLocale(storage: Pick<Storage, 'setItem'>, locale: Locale): void {
  storage.setItem(kept, locale);
}

/** A text by locale: the reader's own, else the first there is, else the key, which is never empty. */
export function titleOf(title: { readonly [locale: string]: string } | undefined, locale: Locale, key: string): string {
  if (!title) return key;
  return title[locale] ?? Object.values(title)[0] ?? key;
}
