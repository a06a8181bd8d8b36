import type { Alarm } from './alarm.ts';
import type { Clock } from './clock.ts';

/** How soon what could not be reached (the directory) is tried again, in milliseconds. */
const retryAfter = 30_000;

/** When the object wakes next. All times are its own. */
export interface Agenda {
  /** There is work that is in no row: something is to be told, or was not done yet. */
  soon(): void;
  /** The work begins; what is asked for from here on is for the next time. */
  begins(): void;
  ended(): void;
  /** The alarm rests, even where work is overdue: something failed, or is switched off. */
  rest(length?: number): void;
  /** When the rows are next due; null: never. */
  nextAt(): number | null;
  arm(): Promise<void>;
}

interface Sources {
  readonly alarm: Alarm;
  readonly clock: Clock;
  /** When the rows of state and outbox are next due. */
  readonly rows: () => readonly (number | null)[];
  /** When there is something else to see to: the log is folded, what was announced is asked about. */
  readonly later: () => readonly (number | null)[];
}

export function createAgenda({ alarm, clock, rows, later }: Sources): Agenda {
  let soonAt: number | null = null;
  let restsUntil: number | null = null;

  function earliest(times: readonly (number | null)[]): number | null {
    const known = times.filter((at) => at !== null);
    return known.length > 0 ? Math.max(Math.min(...known), restsUntil ?? -Infinity) : null;
  }

  return {
    soon: () => {
      soonAt ??= clock.now();
    },
    begins: () => {
      soonAt = null;
    },
    ended: () => {
      restsUntil = null;
    },
    rest: (length = retryAfter) => {
      soonAt = restsUntil = clock.now() + length;
    },
    nextAt: () => earliest(rows()),
    arm: () => alarm.arm(earliest([...rows(), soonAt, ...later()])),
  };
}
