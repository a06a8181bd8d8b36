/**
 * Tables of one account's object. Rows written are what the platform bills, so: keys WITHOUT ROWID, no index but over what is
 * still to be sent, and one log row for a whole batch.
 */
export const schema = `
  CREATE TABLE IF NOT EXISTS log (
    n INTEGER PRIMARY KEY, at INTEGER NOT NULL, events TEXT NOT NULL, decisions TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS state (key TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS queues (queue TEXT PRIMARY KEY, seen TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS ids (id TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS outbox (
    id TEXT PRIMARY KEY, effect TEXT NOT NULL, state TEXT NOT NULL, next INTEGER, tries INTEGER NOT NULL DEFAULT 0,
    message TEXT, source TEXT, reason TEXT, done_at INTEGER
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS outbox_due ON outbox (next) WHERE next IS NOT NULL;
  CREATE TABLE IF NOT EXISTS quarantine (id TEXT PRIMARY KEY, event TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
`;
