-- What people are asked to do, as the account's object told it last. `place`: 0 it waits, 1 it is put off, 2 it was handed on, 3 it has
-- ended, 4 nobody is asked, for comparison. `sort`: within its place, in the order of its list (`reports/taskRow`).
-- `arm`: with a person, without, without by lot; NULL: neither can be said. `goal`: 1 reached, 0 missed, NULL open or none.
-- `body`: the engine's task, JSON.
CREATE TABLE tasks (
  project TEXT NOT NULL REFERENCES projects (key),
  account TEXT NOT NULL,
  id TEXT NOT NULL,
  person TEXT NOT NULL,
  place INTEGER NOT NULL,
  sort INTEGER NOT NULL,
  state TEXT NOT NULL,
  kind TEXT NOT NULL,
  follow_up TEXT NOT NULL,
  band TEXT,
  arm TEXT CHECK (arm IN ('worked', 'left', 'heldOut')),
  goal INTEGER,
  author TEXT,
  minutes INTEGER NOT NULL,
  -- Minutes that it took; NULL: it is not done.
  used INTEGER,
  -- When a person last took, did or received it.
  touched_at INTEGER,
  -- What the account was worth when this was told.
  value REAL,
  body TEXT NOT NULL,
  PRIMARY KEY (project, account, id)
) WITHOUT ROWID;
CREATE INDEX tasks_in_order ON tasks (project, place, sort, account, id);
CREATE INDEX tasks_settled ON tasks (project, kind, follow_up, band, arm, goal) WHERE goal IS NOT NULL;

-- Minutes that staff have for tasks a day; NULL: nobody has said.
ALTER TABLE projects ADD COLUMN staff_minutes INTEGER;

-- More settings than two are recorded.
CREATE TABLE setting_changes_of_any (
  project TEXT NOT NULL REFERENCES projects (key),
  n INTEGER NOT NULL,
  at INTEGER NOT NULL,
  author TEXT,
  setting TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (project, n)
) WITHOUT ROWID;
INSERT INTO setting_changes_of_any SELECT project, n, at, author, setting, before, after FROM setting_changes;
DROP TABLE setting_changes;
ALTER TABLE setting_changes_of_any RENAME TO setting_changes;
