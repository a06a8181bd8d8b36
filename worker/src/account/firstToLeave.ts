import { leavingOrder } from '@banso/engine';
import type { Plan } from '@banso/engine';
import { dueEffects, findRow } from './outbox.ts';
import type { OutboxRow } from './outbox.ts';

/** The platform allows 10,000 calls from one wake, and a mail takes four to the directory; what is left is due at once. */
const mostAtOnce = 500;

/**
 * What is due, the more important first, as many as one wake sends. Each is read when its turn comes: an answer may have cancelled it
 * while those before it left.
 */
export function* firstToLeave(sql: SqlStorage, plan: Plan, now: number): Generator<OutboxRow> {
  for (const { id } of leavingOrder(plan, dueEffects(sql, now)).slice(0, mostAtOnce)) {
    const row = findRow(sql, id);
    if (row?.next != null && row.next <= now) yield row;
  }
}
