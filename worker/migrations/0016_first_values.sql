-- When an account began, and when it came to its first value (NULL: not yet). `started_at` NULL: no milestone of that role applies.
CREATE TABLE first_values (
  project TEXT NOT NULL REFERENCES projects (key),
  account TEXT NOT NULL,
  started_at INTEGER,
  reached_at INTEGER,
  PRIMARY KEY (project, account)
) WITHOUT ROWID;
CREATE INDEX first_values_by_start ON first_values (project, started_at, reached_at);
