import { addSeen } from './seen.ts';
import type { Seen } from './seen.ts';

/** One row for each queue that ever sent to this account. */
export function readSeen(sql: SqlStorage, queue: string): Seen {
  const [row] = sql.exec<{ seen: string }>('SELECT seen FROM queues WHERE queue = ?', queue);
  return row ? (JSON.parse(row.seen) as Seen) : [];
}

/** `known`: what was read of it before. */
export function markSeen(sql: SqlStorage, queue: string, known: Seen, ranges: Seen): SqlStorageCursor<never> {
  const seen = ranges.reduce<Seen>((sum, [from, to]) => addSeen(sum, from, to), known);
  return sql.exec<never>('INSERT OR REPLACE INTO queues (queue, seen) VALUES (?, ?)', queue, JSON.stringify(seen));
}
