import type { Decision, Event } from '@banso/engine';
import { masked } from './mask.ts';

/** One row of the account's story: what arrived together and what was decided on it. */
export interface LogEntry {
  readonly at: number;
  readonly events: readonly Event[];
  readonly decisions: readonly Decision[];
}

/** Rows of the log after one another. */
export interface LogPage {
  /** The last row's number. */
  readonly last: number;
  readonly events: readonly Event[];
}

interface Row extends Record<string, SqlStorageValue> {
  readonly n: number;
  readonly at: number;
  readonly events: string;
  readonly decisions: string;
}

/** Characters of one row: SQLite takes no more than 2 MB, and a character is up to three bytes in each of two columns. */
const longest = 250_000;
/** Characters that a page goes on to after; and rows. */
const pageLength = 1_000_000;
const pageRows = 500;

/** One row for what came together, but where many people are decided about at once: then several. */
export function appendLog(sql: SqlStorage, { at, events, decisions }: LogEntry): void {
  const parts = [inRows(events), inRows(decisions)] as const;
  const rows = Math.max(1, ...parts.map(({ length }) => length));
  for (let i = 0; i < rows; i += 1) sql.exec(insert, at, parts[0][i] ?? '[]', parts[1][i] ?? '[]');
}

/** AUTOINCREMENT would write a row more for each row. */
const insert = `INSERT INTO log (n, at, events, decisions) VALUES (
  1 + max(coalesce((SELECT max(n) FROM log), 0), coalesce((SELECT n FROM logged), 0)), ?, ?, ?)`;

/** Before rows go: what was archived is known by their numbers, so those of later rows go on after the highest there ever was. */
function keepNumber(sql: SqlStorage): void {
  sql.exec(
    `INSERT OR REPLACE INTO logged (id, n)
     SELECT 1, max(n) FROM log HAVING max(n) > coalesce((SELECT n FROM logged), 0)`,
  );
}

function inRows(items: readonly unknown[]): readonly string[] {
  const whole = JSON.stringify(items);
  if (whole.length <= longest || items.length <= 1) return [whole];
  const half = Math.ceil(items.length / 2);
  return [...inRows(items.slice(0, half)), ...inRows(items.slice(half))];
}

/**
 * The rows after `after`, in the order in which they arrived, as many as can well be held at once; `until`: none that arrived
 * later. Null: there are no more.
 */
export function readPage(sql: SqlStorage, after: number, until = Infinity): LogPage | null {
  const events: Event[] = [];
  let last = after;
  let length = 0;
  for (const row of sql.exec<Row>('SELECT n, at, events FROM log WHERE n > ? ORDER BY n LIMIT ?', after, pageRows)) {
    if (row.at > until) break;
    events.push(...(JSON.parse(row.events) as Event[]));
    last = row.n;
    length += row.events.length;
    if (length >= pageLength) break;
  }
  return last === after ? null : { last, events };
}

/** When the oldest row arrived; null: the log is empty. */
export function oldestAt(sql: SqlStorage): number | null {
  const [row] = sql.exec<{ at: number }>('SELECT at FROM log ORDER BY n LIMIT 1');
  return row?.at ?? null;
}

export function deleteThrough(sql: SqlStorage, last: number): void {
  keepNumber(sql);
  sql.exec('DELETE FROM log WHERE n <= ?', last);
}

export function emptyLog(sql: SqlStorage): void {
  deleteThrough(sql, Number.MAX_SAFE_INTEGER);
}

/** Newest first. */
export function* readLog(sql: SqlStorage): Generator<LogEntry> {
  for (const { at, events, decisions } of sql.exec<Row>('SELECT * FROM log ORDER BY n DESC'))
    yield { at, events: JSON.parse(events) as Event[], decisions: JSON.parse(decisions) as Decision[] };
}

/** Takes what is about one person out of the log; answers their events, row by row. */
export function* takeOut(sql: SqlStorage, user: string): Generator<readonly Event[]> {
  keepNumber(sql);
  const name = `"user":${JSON.stringify(user)}`;
  const rows = sql.exec<{ n: number }>(
    'SELECT n FROM log WHERE instr(events, ?1) > 0 OR instr(decisions, ?1) > 0 ORDER BY n',
    name,
  );
  for (const { n } of rows.toArray()) {
    const [row] = sql.exec<Row>('SELECT * FROM log WHERE n = ?', n);
    if (!row) continue;
    const events = JSON.parse(row.events) as Event[];
    const others = events.filter((event) => event.user !== user);
    const decisions = (JSON.parse(row.decisions) as Decision[]).filter((decision) => decision.user !== user);
    if (others.length === 0 && decisions.length === 0) sql.exec('DELETE FROM log WHERE n = ?', n);
    else
      sql.exec(
        'UPDATE log SET events = ?, decisions = ? WHERE n = ?',
        JSON.stringify(others),
        JSON.stringify(decisions),
        n,
      );
    yield events.filter((event) => event.user === user);
  }
}

/** Takes a name out of what others wrote. */
export function maskLog(sql: SqlStorage, name: string, mask: (text: string) => string): void {
  const inJson = JSON.stringify(name).slice(1, -1);
  const rows = sql.exec<{ n: number }>('SELECT n FROM log WHERE instr(lower(events), lower(?)) > 0', inJson);
  for (const { n } of rows.toArray()) {
    const [row] = sql.exec<Row>('SELECT * FROM log WHERE n = ?', n);
    if (row) sql.exec('UPDATE log SET events = ? WHERE n = ?', JSON.stringify(masked(JSON.parse(row.events), mask)), n);
  }
}

/** One person's events and what was decided about them, in the order in which they arrived. */
export function* readAbout(sql: SqlStorage, user: string, after: number): Generator<LogEntry & { readonly n: number }> {
  const rows = sql.exec<Row>(
    'SELECT * FROM log WHERE n > ?2 AND (instr(events, ?1) > 0 OR instr(decisions, ?1) > 0) ORDER BY n',
    `"user":${JSON.stringify(user)}`,
    after,
  );
  for (const { n, at, events, decisions } of rows)
    yield {
      n,
      at,
      events: (JSON.parse(events) as Event[]).filter((event) => event.user === user),
      decisions: (JSON.parse(decisions) as Decision[]).filter((decision) => decision.user === user),
    };
}
