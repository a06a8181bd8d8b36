-- Visitors who have not said who they are: accounts of one that no list shows, by the random name of their browser. `account`,
-- `person`: who they turned out to be; what they did is theirs from then on, and this row is where a deletion finds them.
CREATE TABLE visitors (
  project TEXT NOT NULL REFERENCES projects (key),
  id TEXT NOT NULL,
  last_seen_at INTEGER,
  wake_at INTEGER,
  account TEXT,
  person TEXT,
  PRIMARY KEY (project, id)
) WITHOUT ROWID;
CREATE INDEX visitors_by_wake ON visitors (wake_at) WHERE wake_at IS NOT NULL;
CREATE INDEX visitors_by_person ON visitors (project, person) WHERE person IS NOT NULL;

-- What was listed before there were visitors wakes, and takes its own place: 128 random bits, base64url, are a browser's.
UPDATE accounts SET wake_at = 0
WHERE users <= 1 AND length(id) = 22 AND substr(id, 22) IN ('A', 'Q', 'g', 'w') AND id NOT GLOB '*[^-A-Za-z0-9_]*';
