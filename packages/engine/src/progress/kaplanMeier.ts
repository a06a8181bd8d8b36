/**
 * How long it takes until something is reached, told also from those who have not reached it yet: the product-limit estimate (Kaplan
 * and Meier, 1958), whose open subjects count for as long as they were watched. The interval of the median is that of Brookmeyer and
 * Crowley (1982) on the log-log scale with Greenwood's variance, as SAS's LIFETEST gives it.
 */
import type { Duration } from '../event.ts';
import { grouped } from '../grouped.ts';
import { Z } from '../wilson.ts';

/** One subject: how long it was watched, until it reached it or, still open, until now. */
export interface Watched {
  readonly for: Duration;
  readonly reached: boolean;
}

export interface Survival {
  readonly n: number;
  readonly reached: number;
  /** After each time at which somebody reached it: the share that had not yet, and how many were still watched just before. */
  readonly steps: readonly {
    readonly at: Duration;
    readonly open: number;
    readonly atRisk: number;
    readonly reached: number;
  }[];
  /** Time by which half have reached it, and its 95 % interval. Null: not to be told yet. */
  readonly median: Duration | null;
  readonly from: Duration | null;
  readonly to: Duration | null;
}

export function kaplanMeier(watched: readonly Watched[]): Survival {
  const times = [...grouped(watched, (one) => one.for)].sort(([a], [b]) => a - b);
  let atRisk = watched.length;
  let open = 1;
  let greenwood = 0;
  const steps: Survival['steps'][number][] = [];
  // Where the interval of the share that is still open holds one half.
  const plausible: { readonly at: Duration; readonly low: number; readonly high: number }[] = [];
  for (const [at, there] of times) {
    const reached = there.filter((one) => one.reached).length;
    if (reached > 0) {
      open *= 1 - reached / atRisk;
      greenwood += atRisk === reached ? 0 : reached / (atRisk * (atRisk - reached));
      steps.push({ at, open, atRisk, reached });
      plausible.push({ at, ...interval(open, greenwood) });
    }
    atRisk -= there.length;
  }
  const first = (holds: (share: { low: number; high: number }) => boolean) => plausible.find(holds)?.at ?? null;
  return {
    n: watched.length,
    reached: watched.filter((one) => one.reached).length,
    steps,
    median: steps.find((step) => step.open <= HALF)?.at ?? null,
    from: first(({ low }) => low <= HALF),
    to: first(({ high }) => high <= HALF),
  };
}

/** A product of fractions may come to a half only nearly. */
const HALF = 0.5 + 1e-12;

function interval(open: number, greenwood: number): { low: number; high: number } {
  if (open <= 0 || open >= 1) return { low: open, high: open };
  const spread = (Z * Math.sqrt(greenwood)) / Math.abs(Math.log(open));
  return { low: open ** Math.exp(spread), high: open ** Math.exp(-spread) };
}
