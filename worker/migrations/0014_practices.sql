-- Contacts with an account by UTC month (`2026-11`), who began them, the channel, and whether a person of ours gave time to them.
CREATE TABLE touches (
  project TEXT NOT NULL REFERENCES projects (key),
  account TEXT NOT NULL,
  month TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('inbound', 'proactive')),
  channel TEXT NOT NULL,
  by_hand INTEGER NOT NULL,
  n INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  PRIMARY KEY (project, account, month, origin, channel, by_hand)
) WITHOUT ROWID;
CREATE INDEX touches_by_month ON touches (project, month);

-- Of the milestones that an account reached (`reached`), those reached with nobody's help in the seven days before (`alone`).
CREATE TABLE reliance (
  project TEXT NOT NULL REFERENCES projects (key),
  account TEXT NOT NULL,
  alone INTEGER NOT NULL,
  reached INTEGER NOT NULL,
  PRIMARY KEY (project, account)
) WITHOUT ROWID;

-- Of a goal that should hold for long, a JSON list: whether it did, at each of its times that is over.
ALTER TABLE exposures ADD COLUMN kept TEXT NOT NULL DEFAULT '[]';

-- How far the product had spread in the account when somebody was asked why they leave; NULL: not known, or something else was asked.
ALTER TABLE askings ADD COLUMN spread TEXT CHECK (spread IN ('poor', 'concerning', 'healthy'));

-- Who came to which seminar, and when first.
CREATE TABLE attendances (
  project TEXT NOT NULL REFERENCES projects (key),
  account TEXT NOT NULL,
  session TEXT NOT NULL,
  person TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (project, account, session, person)
) WITHOUT ROWID;
CREATE INDEX attendances_by_time ON attendances (project, at);

-- Of a tour, how many people of an account finished it, and (JSON) at which step the others stand.
CREATE TABLE tour_stands (
  project TEXT NOT NULL REFERENCES projects (key),
  account TEXT NOT NULL,
  tour TEXT NOT NULL,
  finished INTEGER NOT NULL,
  standing TEXT NOT NULL,
  PRIMARY KEY (project, tour, account)
) WITHOUT ROWID;

-- What was found when a call was looked at again; `n`: the step in which somebody was reached.
CREATE TABLE call_reviews (
  project TEXT NOT NULL REFERENCES projects (key),
  account TEXT NOT NULL,
  n INTEGER NOT NULL,
  author TEXT NOT NULL,
  at INTEGER NOT NULL,
  scores TEXT NOT NULL,
  note TEXT NOT NULL,
  learn INTEGER NOT NULL,
  PRIMARY KEY (project, account, n, author)
) WITHOUT ROWID;
