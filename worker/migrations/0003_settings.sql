-- Every change of a project's switch or identity mode: who, when, from what to what.
CREATE TABLE setting_changes (
  project TEXT NOT NULL REFERENCES projects (key),
  n INTEGER NOT NULL,
  at INTEGER NOT NULL,
  author TEXT,
  setting TEXT NOT NULL CHECK (setting IN ('switch', 'identity')),
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (project, n)
) WITHOUT ROWID;
