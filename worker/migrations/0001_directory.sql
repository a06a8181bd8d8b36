-- The directory: who may speak for which project, what is published, and a list of accounts that their actors keep up to date.
-- Every key begins with the project, so that no query can leave it out by accident.

CREATE TABLE projects (
  key TEXT PRIMARY KEY,
  identity TEXT NOT NULL DEFAULT 'off' CHECK (identity IN ('off', 'monitor', 'enforce')),
  -- 1: the kill switch is thrown.
  off INTEGER NOT NULL DEFAULT 0,
  -- Where links in mail lead to: the host app.
  app_url TEXT NOT NULL DEFAULT '',
  -- What is published now; NULL: nothing yet.
  revision TEXT
) WITHOUT ROWID;

-- A public key is kept as it is, a secret one only as its SHA-256 (hex).
CREATE TABLE keys (
  id TEXT PRIMARY KEY,
  project TEXT NOT NULL REFERENCES projects (key),
  kind TEXT NOT NULL CHECK (kind IN ('public', 'secret')),
  revoked_at INTEGER
) WITHOUT ROWID;
CREATE INDEX keys_by_project ON keys (project, kind);

-- Secrets that both sides of an HMAC need to know: identity tokens, links in mail.
CREATE TABLE signing_keys (
  project TEXT NOT NULL REFERENCES projects (key),
  purpose TEXT NOT NULL CHECK (purpose IN ('identity', 'links')),
  kid TEXT NOT NULL,
  secret TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  -- After this it signs and proves nothing; NULL: in use.
  ends_at INTEGER,
  PRIMARY KEY (project, purpose, kid)
) WITHOUT ROWID;

CREATE TABLE sources (
  project TEXT NOT NULL REFERENCES projects (key),
  hash TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (project, hash)
) WITHOUT ROWID;

-- Everything that was in force at once. `files`: [{ path, hash }]; `plan`: settings, playbooks and articles, compiled.
CREATE TABLE revisions (
  project TEXT NOT NULL REFERENCES projects (key),
  revision TEXT NOT NULL,
  files TEXT NOT NULL,
  plan TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  PRIMARY KEY (project, revision)
) WITHOUT ROWID;

CREATE TABLE playbook_versions (
  project TEXT NOT NULL REFERENCES projects (key),
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  path TEXT NOT NULL,
  hash TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  author TEXT,
  note TEXT,
  PRIMARY KEY (project, key, version)
) WITHOUT ROWID;

-- A projection of the actors, rebuilt from them at any time. `need`: 0 stuck, 1 not started, 2 on track, 3 done.
CREATE TABLE accounts (
  project TEXT NOT NULL REFERENCES projects (key),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  search TEXT NOT NULL,
  plan TEXT,
  progress REAL NOT NULL,
  need INTEGER NOT NULL,
  stuck_since INTEGER,
  stuck_at TEXT,
  users INTEGER NOT NULL,
  started_at INTEGER,
  last_seen_at INTEGER,
  -- When the actor means to wake of itself.
  wake_at INTEGER,
  PRIMARY KEY (project, id)
) WITHOUT ROWID;
CREATE INDEX accounts_by_need ON accounts (project, need, progress, id, search);
CREATE INDEX accounts_by_wake ON accounts (wake_at) WHERE wake_at IS NOT NULL;

CREATE TABLE memberships (
  project TEXT NOT NULL REFERENCES projects (key),
  user TEXT NOT NULL,
  account TEXT NOT NULL,
  PRIMARY KEY (project, user, account)
) WITHOUT ROWID;

-- What did not become an event, by reason and UTC day: nothing is lost in silence.
CREATE TABLE losses (
  project TEXT NOT NULL REFERENCES projects (key),
  day INTEGER NOT NULL,
  reason TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (project, day, reason)
) WITHOUT ROWID;

-- Tokens that open the console, and the sessions they opened; only SHA-256 (hex) of either.
CREATE TABLE sign_in_tokens (
  hash TEXT PRIMARY KEY,
  project TEXT NOT NULL REFERENCES projects (key),
  ends_at INTEGER
) WITHOUT ROWID;

CREATE TABLE sessions (
  hash TEXT PRIMARY KEY,
  project TEXT NOT NULL REFERENCES projects (key),
  ends_at INTEGER NOT NULL
) WITHOUT ROWID;

-- How far development has moved its time ahead, in milliseconds.
CREATE TABLE dev_clock (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  ahead INTEGER NOT NULL
);
