import type { Event } from '@banso/engine';

/** An event that the engine could not take. It is kept, with the reason, so that it can be replayed after the fix. */
export function quarantine(sql: SqlStorage, event: Event, reason: string, now: number): void {
  sql.exec(
    'INSERT INTO quarantine (id, event, reason, at) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
    event.id,
    JSON.stringify(event),
    reason,
    now,
  );
}

/** They have been taken after all. */
export function release(sql: SqlStorage, events: readonly Event[]): void {
  for (const { id } of events) sql.exec('DELETE FROM quarantine WHERE id = ?', id);
}

export function quarantined(
  sql: SqlStorage,
): readonly { readonly event: Event; readonly reason: string; readonly at: number }[] {
  const rows = sql.exec<{ event: string; reason: string; at: number }>(
    'SELECT event, reason, at FROM quarantine ORDER BY at, id',
  );
  return Array.from(rows, ({ event, reason, at }) => ({ event: JSON.parse(event) as Event, reason, at }));
}
