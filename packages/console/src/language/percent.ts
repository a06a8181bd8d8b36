import type { Locale } from './locale.ts';

/** "29%": of a share of 0 to 1. */
export const percent = (share: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
