import type { Locale } from './locale.ts';

/** "a, b", "a、b". */
export const enumerated = (parts: readonly string[], locale: Locale): string =>
  parts.join(locale === 'ja' ? '、' : ', ');
