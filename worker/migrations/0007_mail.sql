-- Where a mail that has left is to be found, for what comes back about it: callbacks, answers. `ref` is what it is known by
-- outside (its provider's key, its Message-ID), or the provider's own id of it; `id`: of the outbox, which names the person. No address, no words.
CREATE TABLE mails (
  ref TEXT PRIMARY KEY,
  project TEXT NOT NULL REFERENCES projects (key),
  account TEXT NOT NULL,
  id TEXT NOT NULL,
  day INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX mails_by_day ON mails (day);

-- How mail fared, by UTC hour: what a sender's standing is judged by, and its allowance counted against. `hour`: since 1970.
CREATE TABLE mail_hours (
  project TEXT NOT NULL REFERENCES projects (key),
  hour INTEGER NOT NULL,
  sent INTEGER NOT NULL DEFAULT 0,
  delivered INTEGER NOT NULL DEFAULT 0,
  soft_bounced INTEGER NOT NULL DEFAULT 0,
  bounced INTEGER NOT NULL DEFAULT 0,
  complained INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (project, hour)
) WITHOUT ROWID;

-- Mails that wait for a person to read them: a projection of the actors.
CREATE TABLE mail_drafts (
  project TEXT NOT NULL REFERENCES projects (key),
  account TEXT NOT NULL,
  id TEXT NOT NULL,
  at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  follow_up TEXT NOT NULL,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  PRIMARY KEY (project, account, id)
) WITHOUT ROWID;
CREATE INDEX mail_drafts_by_time ON mail_drafts (project, at);
