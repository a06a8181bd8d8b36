import type { Locale } from './locale.ts';

/** Words of one topic, the two languages side by side; `ja` must say everything that `en` says. */
export type Bilingual<T> = { readonly [locale in Locale]: T };

export function bilingual<T>(en: T, ja: NoInfer<T>): Bilingual<T> {
  return { en, ja };
}
