import { DAY, HOUR, MINUTE } from '@banso/engine';
import type { Duration } from '@banso/engine';

const units: { readonly [unit: string]: Duration } = { s: 1000, m: MINUTE, h: HOUR, d: DAY };

/** `"30m"` in milliseconds. The schema has seen to its form. */
export function toDuration(written: string): Duration {
  return Number(written.slice(0, -1)) * (units[written.slice(-1)] as Duration);
}

/** `"09:30"` as minutes of the day. */
export function toMinutes(written: string): number {
  const [hours, minutes] = written.split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
}
