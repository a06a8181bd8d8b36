import { nextNotice } from './notices.ts';
import { nextDue } from './outbox.ts';

/** When the outbox or a webhook is next due. */
export function nextOf(sql: SqlStorage): number | null {
  const times = [nextDue(sql), nextNotice(sql)].filter((at) => at !== null);
  return times.length > 0 ? Math.min(...times) : null;
}
