-- What the people of each account said of what was shown to them, counted: of how many, and how many found it bad. Beside
-- `annoyances`, for the same thing may be put away by some and disliked by others.
CREATE TABLE reactions (
  project TEXT NOT NULL REFERENCES projects (key),
  key TEXT NOT NULL,
  account TEXT NOT NULL,
  reached INTEGER NOT NULL,
  annoyed INTEGER NOT NULL,
  PRIMARY KEY (project, key, account)
) WITHOUT ROWID;

-- As before, with one reason more and a row for each reason, for each counts on from its own figures.
CREATE TABLE pauses_by_reason (
  project TEXT NOT NULL REFERENCES projects (key),
  key TEXT NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('dismissed', 'unsubscribed', 'disliked')),
  at INTEGER NOT NULL,
  reached INTEGER NOT NULL,
  annoyed INTEGER NOT NULL,
  resumed_at INTEGER,
  PRIMARY KEY (project, key, why)
) WITHOUT ROWID;

INSERT INTO pauses_by_reason SELECT project, key, why, at, reached, annoyed, resumed_at FROM pauses;

DROP TABLE pauses;

ALTER TABLE pauses_by_reason RENAME TO pauses;
