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
  readonly wrong: Wrong[];
}

export interface Wrong {
  readonly seed: number;
  readonly wrong: readonly string[];
}

/** Plays the seeds from `first` on, and stops at the tenth that goes wrong. */
export async function playMany(first: number, many: number, onPlayed?: (played: Wrong) => void): Promise<Tally> {
  const tally: Tally = { schedules: 0, happened: 0, counted: 0, dropped: 0, arrivals: 0, mostArrivals: 0, wrong: [] };
  for (let seed = first; seed < first + many && tally.wrong.length < 10; seed += 1) {
    const verdict = await play(seed).catch((error: unknown): Verdict => ({
      seed,
      wrong: brokenOff(error),
      ...nothing,
    }));
    add(tally, verdict);
    onPlayed?.(verdict);
  }
  return tally;
}

/** A story that could not be told to its end is one that went wrong. */
export const brokenOff = (error: unknown): readonly string[] => [
  `broke off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
];

const nothing = { happened: 0, counted: 0, dropped: 0, arrivals: 0, mostArrivals: 0, faults: [] };

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
