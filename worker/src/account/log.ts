import type { Decision, Event } from '@banso/engine';

/** One row of the account's story: what arrived together and what was decided on it. */
export interface LogEntry {
  readonly at: number;
  readonly events: readonly Event[];
  readonly decisions: readonly Decision[];
}

interface Row extends Record<string, SqlStorageValue> {
  readonly n: number;
  readonly at: number;
  readonly events: string;
  readonly decisions: string;
}

export function appendLog(sql: SqlStorage, { at, events, decisions }: LogEntry): SqlStorageCursor<never> {
  return sql.exec<never>(
    'INSERT INTO log (at, events, decisions) VALUES (?, ?, ?)',
    at,
    JSON.stringify(events),
    JSON.stringify(decisions),
  );
}

/** Every event ever taken, in the order in which it arrived. */
export function* readEvents(sql: SqlStorage): Generator<Event> {
  for (const { events } of sql.exec<Row>('SELECT * FROM log ORDER BY n')) yield* JSON.parse(events) as Event[];
}

/** Newest first. */
export function* readLog(sql: SqlStorage): Generator<LogEntry> {
  for (const { at, events, decisions } of sql.exec<Row>('SELECT * FROM log ORDER BY n DESC'))
    yield { at, events: JSON.parse(events) as Event[], decisions: JSON.parse(decisions) as Decision[] };
}
