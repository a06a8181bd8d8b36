import type { Locale } from './locale.ts';

/** Whole points with their sign: "+4", "−3", "±0". */
export function signed(points: number, locale: Locale): string {
  const whole = Math.round(points);
  return whole === 0 ? '±0' : new Intl.NumberFormat(locale, { signDisplay: 'always' }).format(whole);
}
