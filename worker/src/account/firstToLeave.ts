import { leavingOrder } from '@banso/engine';
import type { Plan } from '@banso/engine';
import { dueEffects, findRow } from './outbox.ts';
import type { OutboxRow } from './outbox.ts';

/** The platform allows 10,000 calls from one wake, and a mail takes four to the directory; what is left is due at once. */
const mostAtOnce = 500;

/** What is due, the more important first, as many as one wake sends. Only these are read with their mails. */
export const firstToLeave = (sql: SqlStorage, plan: Plan, now: number): readonly OutboxRow[] =>
  leavingOrder(plan, dueEffects(sql, now))
    .slice(0, mostAtOnce)
    .flatMap(({ id }) => findRow(sql, id) ?? []);
