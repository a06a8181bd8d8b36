-- Health as the actor told it last, and the group of its first fortnight. `band`: 0 poor, 1 concerning, 2 healthy, 3 not told.
-- `health_order`: the band, then the score, as one number: poor first, the lowest first, what is not known last.
ALTER TABLE accounts ADD COLUMN health_day TEXT;
ALTER TABLE accounts ADD COLUMN score INTEGER;
ALTER TABLE accounts ADD COLUMN band INTEGER NOT NULL DEFAULT 3;
ALTER TABLE accounts ADD COLUMN trend REAL;
ALTER TABLE accounts ADD COLUMN coverage REAL;
ALTER TABLE accounts ADD COLUMN health_order INTEGER NOT NULL DEFAULT 3999;
-- Month in which the account began, `2026-11`; NULL: its fortnight was not told. `group8`: 1 to 8; NULL: in no group.
ALTER TABLE accounts ADD COLUMN cohort TEXT;
ALTER TABLE accounts ADD COLUMN group8 INTEGER;
CREATE INDEX accounts_by_health ON accounts (project, health_order, id, need, search);
CREATE INDEX accounts_by_cohort ON accounts (project, cohort, group8) WHERE cohort IS NOT NULL;

-- What became of a call to an account, step by step; nothing is ever changed. `n` counts up by one within the account: whoever
-- goes on from step `n` can only write `n + 1`, and of two who do so at once the later one fails.
CREATE TABLE calls (
  project TEXT NOT NULL REFERENCES projects (key),
  account TEXT NOT NULL,
  n INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'attempted', 'connected', 'advised', 'needsCs', 'noNeed', 'refused')),
  -- Why the account is called: its group, a seminar it came to, something else. The same in every step.
  source TEXT NOT NULL CHECK (source IN ('group8', 'seminar', 'other')),
  cohort TEXT,
  group8 INTEGER,
  at INTEGER NOT NULL,
  author TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (project, account, n)
) WITHOUT ROWID;
CREATE INDEX calls_by_cohort ON calls (project, cohort, account, n, state, source, group8);
