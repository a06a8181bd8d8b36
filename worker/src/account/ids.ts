/** Ids of events whose senders have no sequence; kept for ever, one row each. */
export function knownIds(sql: SqlStorage, ids: readonly string[]): ReadonlySet<string> {
  const rows = sql.exec<{ id: string }>(
    'SELECT id FROM ids WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  );
  return new Set(Array.from(rows, ({ id }) => id));
}

export function keepIds(sql: SqlStorage, ids: readonly string[]): SqlStorageCursor<never> {
  return sql.exec<never>(
    'INSERT INTO ids (id) SELECT value FROM json_each(?) WHERE true ON CONFLICT (id) DO NOTHING',
    JSON.stringify(ids),
  );
}
