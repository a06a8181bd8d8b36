CREATE TABLE previews (
  hash TEXT PRIMARY KEY,
  project TEXT NOT NULL REFERENCES projects (key),
  -- The compiled project without its mails.
  body TEXT NOT NULL,
  ends_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX previews_by_end ON previews (ends_at);
