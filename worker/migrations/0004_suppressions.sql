-- Addresses that are not written to, whoever has them and in whichever account. Only SHA-256 (hex) of the address, which
-- therefore outlives the deletion of the person. `category`: '' means every kind of mail.
CREATE TABLE suppressions (
  project TEXT NOT NULL REFERENCES projects (key),
  address TEXT NOT NULL,
  category TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('unsubscribed', 'bounced', 'complained', 'staff')),
  at INTEGER NOT NULL,
  PRIMARY KEY (project, address, category)
) WITHOUT ROWID;
