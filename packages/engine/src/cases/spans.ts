/** Lengths of time as cases write them: `2d 4h`. */
import { DAY, HOUR, MINUTE } from '../calendar.ts';

export function span(text: string): number {
  const units: { readonly [unit: string]: number } = { d: DAY, h: HOUR, m: MINUTE };
  return text.split(' ').reduce((sum, part) => sum + Number(part.slice(0, -1)) * (units[part.slice(-1)] ?? NaN), 0);
}

export function when(ms: number): string {
  const parts = [
    [Math.floor(ms / DAY), 'd'],
    [Math.floor((ms % DAY) / HOUR), 'h'],
    [Math.floor((ms % HOUR) / MINUTE), 'm'],
  ] as const;
  return parts.flatMap(([n, unit]) => (n > 0 ? [`${n}${unit}`] : [])).join(' ') || '0m';
}
