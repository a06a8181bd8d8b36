import type { Locale } from './locale.ts';
import { percent } from './percent.ts';

/** "29–77%", "29〜77%": shares of 0 to 1. */
export function percentRange(low: number, high: number, locale: Locale): string {
  const from = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(low * 100);
  const to = percent(high, locale);
  return `${from}${locale === 'ja' ? '〜' : '–'}${to}`;
}

/** "−12 to +48", "−12〜+48": what is written on either side is not said to be of any unit. */
export const range = (low: string, high: string, locale: Locale): string =>
  locale === 'ja' ? `${low}〜${high}` : `${low} to ${high}`;
