import type { Alarm } from './alarm.ts';
import type { Chores } from './chores.ts';
import type { Clock } from './clock.ts';
import type { InForce } from './inForce.ts';
import type { Ledger } from './ledger.ts';
import { rowsDue } from './rowsDue.ts';
import type { RowsDue } from './rowsDue.ts';

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
  /** `rows`: what they say now, where that is known. */
  arm(rows?: RowsDue): Promise<void>;
}

interface Sources {
  readonly alarm: Alarm;
  readonly clock: Clock;
  readonly storage: Pick<DurableObjectStorage, 'sql'>;
  readonly ledger: Pick<Ledger, 'kept' | 'foldDue'>;
  readonly inForce: Pick<InForce, 'plan'>;
  readonly chores: Pick<Chores, 'telling' | 'archive'>;
}

export function createAgenda({ alarm, clock, storage: { sql }, ledger, inForce, chores }: Sources): Agenda {
  let soonAt: number | null = null;
  let restsUntil: number | null = null;

  const wakeAt = () => ledger.kept?.wakeAt ?? null;

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
    nextAt: () => earliest([wakeAt(), rowsDue(sql).next]),
    arm({ next, oldest } = rowsDue(sql)) {
      const folds = inForce.plan && ledger.foldDue(inForce.plan.plan, oldest);
      return alarm.arm(earliest([wakeAt(), next, soonAt, folds, chores.telling.againAt, chores.archive.nextAt()]));
    },
  };
}
