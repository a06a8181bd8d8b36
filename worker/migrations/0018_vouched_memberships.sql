-- Whether the host's server has said so, with the secret key. What only a page said does not decide where the server's words go.
ALTER TABLE memberships ADD COLUMN vouched INTEGER NOT NULL DEFAULT 0;
