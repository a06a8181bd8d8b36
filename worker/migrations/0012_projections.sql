-- When the account told what stands here, in the real time: what it told before that comes too late.
ALTER TABLE accounts ADD COLUMN told_at INTEGER NOT NULL DEFAULT 0;

-- The one row says up to when everything had its way from the cron to the directory: projections take the same.
CREATE TABLE projected (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  until INTEGER NOT NULL
);

-- Accounts whose rows could not be written again and again, and since when; gone once they were.
CREATE TABLE behind (
  project TEXT NOT NULL REFERENCES projects (key),
  account TEXT NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (project, account)
) WITHOUT ROWID;
