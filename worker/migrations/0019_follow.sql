-- Whom to follow first: 1000 × (0 wants to and cannot, 1 both, 2 can without will, 3 neither) + points of usage; 4000: not known.
ALTER TABLE accounts ADD COLUMN follow_order INTEGER NOT NULL DEFAULT 4000;
CREATE INDEX accounts_by_follow ON accounts (project, follow_order, id, search);
