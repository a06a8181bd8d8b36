import type { WebhookBody, WebhookType } from '@banso/protocol';
import type { Listener } from '../directory/webhooks.ts';

/** Something that one webhook is still to be told. */
export interface NoticeRow {
  readonly n: number;
  /** `webhook-id`: the same at every try, and for every webhook. */
  readonly id: string;
  readonly webhook: string;
  readonly type: WebhookType;
  readonly body: string;
  readonly at: number;
  readonly next: number;
  readonly tries: number;
}

type Row = NoticeRow & Record<string, SqlStorageValue>;

/** One row for each webhook that wants to hear of it; in the transaction in which it happened. */
export function addNotices(
  sql: SqlStorage,
  notices: readonly WebhookBody[],
  listeners: readonly Listener[],
  now: number,
): void {
  for (const notice of notices) {
    const id = `evt_${crypto.randomUUID().replaceAll('-', '')}`;
    for (const { id: webhook, events } of listeners)
      if (events.length === 0 || events.includes(notice.type))
        sql.exec(
          'INSERT INTO notices (id, webhook, type, body, at, next, tries) VALUES (?, ?, ?, ?, ?, ?, 0)',
          id,
          webhook,
          notice.type,
          JSON.stringify(notice),
          now,
          now,
        );
  }
}

/** In the order in which they happened; `most` of each webhook, so that what one was not told for long holds up no other. */
export function dueNotices(sql: SqlStorage, now: number, most: number): readonly NoticeRow[] {
  const rows = sql.exec<Row>(
    `SELECT n, id, webhook, type, body, at, next, tries FROM
       (SELECT *, row_number() OVER (PARTITION BY webhook ORDER BY n) AS place FROM notices WHERE next <= ?)
     WHERE place <= ? ORDER BY n`,
    now,
    most,
  );
  return Array.from(rows);
}

export function putOff(sql: SqlStorage, { n }: NoticeRow, next: number, tries: number): void {
  sql.exec('UPDATE notices SET next = ?, tries = ? WHERE n = ?', next, tries, n);
}

export function forgetNotice(sql: SqlStorage, { n }: NoticeRow): void {
  sql.exec('DELETE FROM notices WHERE n = ?', n);
}
