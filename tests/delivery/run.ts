import { play } from './story.ts';
import type { Verdict } from './verdict.ts';

export interface Tally {
  schedules: number;
  happened: number;
  counted: number;
  dropped: number;
  arrivals: number;
  mostArrivals: number;
  /** Seeds that went wrong, and how. */
  readonly wrong: { readonly seed: number; readonly wrong: readonly string[] }[];
}

/** Plays the seeds from `first` on, and stops at the tenth that goes wrong. */
export async function playMany(first: number, many: number, onPlayed?: (done: number) => void): Promise<Tally> {
  const tally: Tally = { schedules: 0, happened: 0, counted: 0, dropped: 0, arrivals: 0, mostArrivals: 0, wrong: [] };
  for (let seed = first; seed < first + many && tally.wrong.length < 10; seed += 1) {
    add(tally, await play(seed));
    onPlayed?.(tally.schedules);
  }
  return tally;
}

function add(tally: Tally, { seed, wrong, ...one }: Verdict): void {
  tally.schedules += 1;
  for (const figure of ['happened', 'counted', 'dropped', 'arrivals'] as const) tally[figure] += one[figure];
  tally.mostArrivals = Math.max(tally.mostArrivals, one.mostArrivals);
  if (wrong.length > 0) tally.wrong.push({ seed, wrong: wrong.slice(0, 3) });
}

export function report({ schedules, happened, counted, dropped, arrivals, mostArrivals }: Tally): string {
  const mean = (arrivals / counted).toFixed(2);
  return `${schedules} schedules: ${happened} events, ${counted} counted, ${dropped} dropped and told of, ${mean} arrivals an event, at most ${mostArrivals}`;
}
