/** What an account's rows say of when there is something to do. */
export interface RowsDue {
  /** When the outbox or a webhook is next due; null: never. */
  readonly next: number | null;
  /** When the oldest row of the log arrived; null: the log is empty. */
  readonly oldest: number | null;
}

/** Asked for with every batch, and so in one question. */
export function rowsDue(sql: SqlStorage): RowsDue {
  const { mail, notice, oldest } = sql
    .exec<{ [of in 'mail' | 'notice' | 'oldest']: number | null }>(
      `SELECT (SELECT next FROM outbox WHERE next IS NOT NULL ORDER BY next LIMIT 1) AS mail,
         (SELECT min(next) FROM notices) AS notice,
         (SELECT at FROM log ORDER BY n LIMIT 1) AS oldest`,
    )
    .one();
  return { next: mail === null || notice === null ? (mail ?? notice) : Math.min(mail, notice), oldest };
}
