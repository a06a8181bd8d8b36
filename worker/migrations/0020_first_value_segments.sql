-- JSON list of the segments in which the account was when this was told: at its beginning, and when it came to its first value.
ALTER TABLE first_values ADD COLUMN segments TEXT NOT NULL DEFAULT '[]';
