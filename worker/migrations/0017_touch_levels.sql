-- How much of people's time an account should get: high, low, tech. NULL: the project does not say.
ALTER TABLE accounts ADD COLUMN touch TEXT;
