import { DAY, HOUR, MINUTE } from '@banso/engine';
import type { Duration, Instant } from '@banso/engine';
import type { Tongue } from './words.ts';

/** Times as the project's wall clock shows them. */
export function createClockFace(timeZone: string, tongue: Tongue): (at: Instant) => string {
  const format = new Intl.DateTimeFormat(tongue, {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (at) => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return `${part['year']}-${part['month']}-${part['day']} (${part['weekday']}) ${part['hour']}:${part['minute']}`;
  };
}

/** How long after the start, the largest units first: `2d 4h`, `3m`, `30s`, `0m`. */
export function elapsed(duration: Duration): string {
  const parts = [
    [Math.floor(duration / DAY), 'd'],
    [Math.floor((duration % DAY) / HOUR), 'h'],
    [Math.floor((duration % HOUR) / MINUTE), 'm'],
    [Math.floor((duration % MINUTE) / 1000), 's'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`);
  return said.length > 0 ? said.join(' ') : '0m';
}
