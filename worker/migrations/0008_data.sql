-- People who were deleted, by the SHA-256 (hex) of project and id: what still comes of them is counted nowhere, and a copy of an
-- account that is brought back from before is cleared of them again. `account`: '' for the project as a whole, and one row for
-- each account in which they were.
CREATE TABLE erasures (
  project TEXT NOT NULL REFERENCES projects (key),
  hash TEXT NOT NULL,
  account TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- When the account was last asked whether they are gone; 0: not yet.
  checked_at INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (project, hash, account)
) WITHOUT ROWID;
CREATE INDEX erasures_by_check ON erasures (checked_at) WHERE account <> '';

-- A person's mails are let go of by account and id.
CREATE INDEX mails_by_id ON mails (project, account, id);
