-- The project that `npm start` shows. For development only: its keys are public knowledge. May be run any number of times.
INSERT INTO projects (key, identity, app_url) VALUES ('demo', 'monitor', 'http://127.0.0.1:8787/demo/')
  ON CONFLICT (key) DO NOTHING;
-- SHA-256 of sk_demo.
INSERT INTO keys (id, project, kind) VALUES
  ('pk_demo', 'demo', 'public'),
  ('ab4f4d87468ad201748a0a592342c4b9c02480bdf855e35b98e91c6399fc1107', 'demo', 'secret')
  ON CONFLICT (id) DO NOTHING;
INSERT INTO signing_keys (project, purpose, kid, secret, created_at) VALUES
  ('demo', 'identity', 'demo-1', 'demo-identity-secret-for-development-only', 0),
  ('demo', 'links', 'demo-1', 'demo-links-secret-for-development-only', 0)
  ON CONFLICT (project, purpose, kid) DO NOTHING;
