-- What accounts tell of themselves to be counted over all of them: projections of the actors, each row written over by its own.

-- An entry of an account (or, in a playbook about people, of one of its people) into a follow-up, for judging whether it works.
-- `person`: '' where it is about the account. `exposed_at`: when it reached somebody or, held out, would have.
CREATE TABLE exposures (
  project TEXT NOT NULL REFERENCES projects (key),
  follow_up TEXT NOT NULL,
  account TEXT NOT NULL,
  person TEXT NOT NULL,
  entry INTEGER NOT NULL,
  version INTEGER NOT NULL,
  arm TEXT NOT NULL CHECK (arm IN ('treated', 'heldOut')),
  holdout REAL NOT NULL,
  min_effect REAL,
  entered_at INTEGER NOT NULL,
  exposed_at INTEGER,
  goal_at INTEGER,
  goal_open INTEGER NOT NULL,
  ended_at INTEGER,
  how TEXT,
  PRIMARY KEY (project, follow_up, account, person, entry)
) WITHOUT ROWID;

-- One asking of one person. `segments`, `missed`: JSON lists, as it was when they were asked. `answers`: JSON, the latest word.
CREATE TABLE askings (
  project TEXT NOT NULL REFERENCES projects (key),
  survey TEXT NOT NULL,
  at INTEGER NOT NULL,
  account TEXT NOT NULL,
  person TEXT NOT NULL,
  version INTEGER,
  started_at INTEGER,
  completed_at INTEGER,
  dismissed_at INTEGER,
  answers TEXT NOT NULL,
  segments TEXT NOT NULL,
  missed TEXT NOT NULL,
  PRIMARY KEY (project, survey, at, account, person)
) WITHOUT ROWID;

-- Of how many people of an account something reached, and how many of them it annoyed.
CREATE TABLE annoyances (
  project TEXT NOT NULL REFERENCES projects (key),
  key TEXT NOT NULL,
  account TEXT NOT NULL,
  reached INTEGER NOT NULL,
  annoyed INTEGER NOT NULL,
  PRIMARY KEY (project, key, account)
) WITHOUT ROWID;

-- What annoyed more people than the project bears, and from when to when it was paused. Once it goes on, only what came after
-- counts: `reached` and `annoyed` are what was known when it was last paused or let go on.
CREATE TABLE pauses (
  project TEXT NOT NULL REFERENCES projects (key),
  key TEXT NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('dismissed', 'unsubscribed')),
  at INTEGER NOT NULL,
  reached INTEGER NOT NULL,
  annoyed INTEGER NOT NULL,
  resumed_at INTEGER,
  PRIMARY KEY (project, key)
) WITHOUT ROWID;

-- How far the accounts of a project have been woken under what is in force. `cursor`: the last one; NULL: all have been.
CREATE TABLE sweeps (
  project TEXT PRIMARY KEY REFERENCES projects (key),
  revision TEXT NOT NULL,
  cursor TEXT
) WITHOUT ROWID;
