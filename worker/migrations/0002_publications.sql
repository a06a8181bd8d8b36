-- Every time something was put in force, by publishing or by going back. `n` counts up by one within the project: whoever wrote
-- from what was in force after `n` can only become `n + 1`, and of two who did so at once the later one fails.
CREATE TABLE publications (
  project TEXT NOT NULL REFERENCES projects (key),
  n INTEGER NOT NULL,
  revision TEXT NOT NULL,
  at INTEGER NOT NULL,
  author TEXT,
  note TEXT,
  -- What it moved: [{ key, version }]; empty where settings or articles alone are new.
  playbooks TEXT NOT NULL,
  PRIMARY KEY (project, n)
) WITHOUT ROWID;
