import type { Locale } from '../world/world.ts';

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "3 minutes ago", "3 分前"; null within the first minute. */
export function ago(at: number, now: number, locale: Locale): string | null {
  const passed = now - at;
  const step = steps.find(([, length]) => passed >= length);
  if (!step) return null;
  const [unit, length] = step;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.floor(passed / length), unit);
}
