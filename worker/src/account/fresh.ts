import type { Event } from '@banso/engine';
import type { Intake } from './intake.ts';
import { keepIds, knownIds } from './ids.ts';
import { markSeen, readSeen } from './queues.ts';
import { hasSeen } from './seen.ts';

/** Those events that this account has never counted, and the write that makes them counted. */
export interface Fresh {
  readonly events: readonly Event[];
  readonly keep: () => void;
}

export function freshOf(sql: SqlStorage, { events, counted }: Pick<Intake, 'events' | 'counted'>): Fresh {
  if (events.length === 0) return { events, keep: () => undefined };
  const once = new Set<number | string>();
  const first = (mark: number | string) => !once.has(mark) && once.add(mark).has(mark);
  if (counted.by === 'id') {
    const known = knownIds(
      sql,
      events.map(({ id }) => id),
    );
    const fresh = events.filter(({ id }) => !known.has(id) && first(id));
    return {
      events: fresh,
      keep: () =>
        void (
          fresh.length > 0 &&
          keepIds(
            sql,
            fresh.map(({ id }) => id),
          )
        ),
    };
  }
  const { queue, seqs, all } = counted;
  const seen = readSeen(sql, queue);
  const fresh = events.filter((_, index) => {
    const seq = seqs[index] ?? 0;
    return !hasSeen(seen, seq) && first(seq);
  });
  // `all`: also numbers that will never come here, because their items name another account; no gap is left for them.
  return { events: fresh, keep: () => void (fresh.length > 0 && markSeen(sql, queue, seen, all)) };
}
