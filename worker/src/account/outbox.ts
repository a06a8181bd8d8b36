import type { Effect } from '@banso/engine';
import type { MailRow } from '@banso/protocol';
import type { Message } from '../email/message.ts';
import type { Provider } from '../email/provider.ts';

/** A mail as it was claimed, and the provider it was first for: only that one can know it again. */
export interface Frozen extends Message {
  readonly provider?: Provider['name'];
}

export type OutboxState = MailRow['state'];

export interface OutboxRow {
  readonly id: string;
  readonly effect: Effect;
  readonly state: OutboxState;
  /** When to look at it again; null: never. */
  readonly next: number | null;
  readonly tries: number;
  /** The mail, frozen when it was claimed. */
  readonly message: Frozen | null;
  /** As it left, RFC 5322. */
  readonly source: string | null;
  readonly reason: string | null;
  readonly doneAt: number | null;
}

interface Row extends Record<string, SqlStorageValue> {
  readonly id: string;
  readonly effect: string;
  readonly state: OutboxState;
  readonly next: number | null;
  readonly tries: number;
  readonly message: string | null;
  readonly source: string | null;
  readonly reason: string | null;
  readonly done_at: number | null;
}

/** An effect asked for again is the one that is already there. */
export function addEffect(sql: SqlStorage, effect: Extract<Effect, { kind: 'email' }>, now: number): void {
  sql.exec(
    'INSERT INTO outbox (id, effect, state, next) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
    effect.id,
    JSON.stringify(effect),
    effect.review ? 'review' : 'due',
    now,
  );
}

export function updateRow(sql: SqlStorage, row: OutboxRow): void {
  sql.exec(
    'UPDATE outbox SET state = ?, next = ?, tries = ?, message = ?, source = ?, reason = ?, done_at = ? WHERE id = ?',
    row.state,
    row.next,
    row.tries,
    row.message && JSON.stringify(row.message),
    row.source,
    row.reason,
    row.doneAt,
    row.id,
  );
}

export function findRow(sql: SqlStorage, id: string): OutboxRow | null {
  const [row] = sql.exec<Row>('SELECT * FROM outbox WHERE id = ?', id);
  return row ? toRow(row) : null;
}

export function allRows(sql: SqlStorage): readonly OutboxRow[] {
  return Array.from(sql.exec<Row>('SELECT * FROM outbox'), toRow);
}

/** What is due, in the order in which it fell due. */
export function dueEffects(sql: SqlStorage, now: number): readonly Pick<OutboxRow, 'id' | 'effect'>[] {
  const rows = sql.exec<Pick<Row, 'id' | 'effect'>>(
    'SELECT id, effect FROM outbox WHERE next IS NOT NULL AND next <= ? ORDER BY next, id',
    now,
  );
  return Array.from(rows, ({ id, effect }) => ({ id, effect: JSON.parse(effect) as Effect }));
}

/** What has not left yet. */
export function waitingEffects(sql: SqlStorage): readonly Effect[] {
  const rows = sql.exec<{ effect: string }>(`SELECT effect FROM outbox WHERE state IN ('due', 'review', 'sending')`);
  return Array.from(rows, ({ effect }) => JSON.parse(effect) as Effect);
}

/** What is to leave, and when each is tried next; without the mails themselves, which may be many. */
export type Leaving = Pick<OutboxRow, 'id' | 'effect' | 'state' | 'next' | 'tries'>;

export function leavingRows(sql: SqlStorage): readonly Leaving[] {
  const rows = sql.exec<Pick<Row, keyof Leaving>>(
    `SELECT id, effect, state, next, tries FROM outbox WHERE state = 'due' AND next IS NOT NULL`,
  );
  return Array.from(rows, (row) => ({ ...row, effect: JSON.parse(row.effect) as Effect }));
}

/** What may have left, and has no last word yet. */
export function sendingRows(sql: SqlStorage): readonly OutboxRow[] {
  const rows = sql.exec<Row>(`SELECT * FROM outbox WHERE state = 'sending' AND next IS NOT NULL`);
  return Array.from(rows, toRow);
}

/** What waits for staff to read it, the oldest first. */
export function reviewRows(sql: SqlStorage): readonly OutboxRow[] {
  return Array.from(
    sql.exec<Row>(`SELECT * FROM outbox WHERE state = 'review' AND next IS NOT NULL ORDER BY id`),
    toRow,
  );
}

/** What of a follow-up has not left yet for a person. */
export function followUpRows(sql: SqlStorage, followUp: string, user: string): readonly OutboxRow[] {
  const rows = sql.exec<Row>(`SELECT * FROM outbox WHERE state IN ('due', 'review') AND next IS NOT NULL`);
  return Array.from(rows, toRow).filter(
    ({ effect }) => effect.kind === 'email' && effect.followUp === followUp && effect.user === user,
  );
}

function toRow({ effect, message, done_at: doneAt, ...row }: Row): OutboxRow {
  return {
    ...(row as Omit<OutboxRow, 'effect' | 'message' | 'doneAt'>),
    effect: JSON.parse(effect) as Effect,
    message: message === null ? null : (JSON.parse(message) as Frozen),
    doneAt,
  };
}

/** At the object's start, whoever was sending these is gone: the next drain says so. */
export function reviveSending(sql: SqlStorage): void {
  sql.exec(`UPDATE outbox SET next = 0 WHERE state = 'sending' AND next > 0`);
}
