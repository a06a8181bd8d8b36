-- How much of people's time an account should get: high, low, tech. NULL: the project does not say.
ALTER TABLE accounts ADD COLUMN touch TEXT;
CREATE INDEX accounts_by_touch ON accounts (project, touch, need, progress, id, search) WHERE touch IS NOT NULL;
