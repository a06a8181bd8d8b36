-- Who did what, and when; and who is to be told of what happens in accounts.

-- What the person who signed in calls themselves; NULL: they did not say.
ALTER TABLE sessions ADD COLUMN name TEXT;

-- `author`: NULL where nobody said. `through`: by which door. `detail`: { name: text }, by kind.
CREATE TABLE audit (
  project TEXT NOT NULL REFERENCES projects (key),
  n INTEGER NOT NULL,
  at INTEGER NOT NULL,
  author TEXT,
  through TEXT NOT NULL CHECK (through IN ('console', 'key', 'system')),
  kind TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (project, n)
) WITHOUT ROWID;
CREATE INDEX audit_by_kind ON audit (project, kind, n);

-- What was recorded before there was one record of everything.
INSERT INTO audit (project, n, at, author, through, kind, detail)
SELECT project, row_number() OVER (PARTITION BY project ORDER BY at, kind, n), at, nullif(author, 'console'),
  iif(author = 'console', 'console', 'key'), kind, detail
FROM (
  SELECT project, n, at, author, 'publish' AS kind,
    json_object('playbooks', coalesce((SELECT group_concat(json_extract(value, '$.key') || ' ' || json_extract(value, '$.version'), ', ') FROM json_each(playbooks)), '')) AS detail
  FROM publications
  UNION ALL
  SELECT project, n, at, author, 'setting', json_object('setting', setting, 'before', before, 'after', after)
  FROM setting_changes
);

-- Addresses that are told. The secrets sign, so they are kept as they are; the old one signs too until `old_ends_at`.
CREATE TABLE webhooks (
  project TEXT NOT NULL REFERENCES projects (key),
  id TEXT NOT NULL,
  url TEXT NOT NULL,
  -- JSON list of types; empty: all.
  events TEXT NOT NULL,
  secret TEXT NOT NULL,
  old_secret TEXT,
  old_ends_at INTEGER,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (project, id)
) WITHOUT ROWID;

-- What could not be delivered in time. The account's object has forgotten it; this is all that is left of it.
CREATE TABLE webhooks_set_aside (
  project TEXT NOT NULL REFERENCES projects (key),
  webhook TEXT NOT NULL,
  id TEXT NOT NULL,
  account TEXT NOT NULL,
  type TEXT NOT NULL,
  at INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (project, webhook, id)
) WITHOUT ROWID;
