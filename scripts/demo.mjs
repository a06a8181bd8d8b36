import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Complaint } from './complaint.mjs';
import { root } from './places.mjs';
import { filesIn, hashOf, isStamped, writeStamp } from './stamp.mjs';

/** The demo project's keys; worker/seed/demo.sql knows them too. */
export const publicKey = 'pk_demo';
export const secretKey = 'sk_demo';

const playbook = join(root, 'examples/kumiki/playbook');

/** The token that opens the console: made once and kept in the state folder. */
export function signInTokenIn(state) {
  const path = join(state, 'sign-in-token');
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(path, 'utf8');
}

/** Writes the SQL that makes the demo project and lets the token in, and returns its path; it may run any number of times. */
export function writeSeed({ state, signInToken, origin }) {
  const hash = createHash('sha256').update(signInToken).digest('hex');
  const path = join(state, 'seed.sql');
  const sql = [
    readFileSync(join(root, 'worker/seed/demo.sql'), 'utf8'),
    // Before the token is there, so that its making is recorded once.
    `INSERT INTO audit (project, n, at, author, through, kind, detail)
       SELECT 'demo', (SELECT coalesce(max(n), 0) + 1 FROM audit WHERE project = 'demo'), unixepoch() * 1000, 'npm start',
         'system', 'tokenMade', '{}' WHERE NOT EXISTS (SELECT 1 FROM sign_in_tokens WHERE hash = '${hash}');`,
    `INSERT INTO sign_in_tokens (hash, project) VALUES ('${hash}', 'demo') ON CONFLICT (hash) DO NOTHING;`,
    `UPDATE projects SET app_url = '${origin}/demo/' WHERE key = 'demo';`,
  ];
  writeFileSync(path, `${sql.join('\n')}\n`);
  return path;
}

/** Publishes the demo's playbook folder, unless exactly these files were published from this state folder, by this compiler, before. */
export async function publishDemo({ state, origin, signal }) {
  const paths = ['project.json', 'playbooks', 'articles'].map((name) => join(playbook, name));
  const stamp = join(state, 'published-stamp');
  const hash = hashOf([...paths, ...['packages/playbook/src', 'packages/engine/src'].map((path) => join(root, path))]);
  if (isStamped(stamp, hash)) return;
  const files = filesIn(paths).map((path) => ({ path: relative(playbook, path), text: readFileSync(path, 'utf8') }));
  const answer = await fetch(`${origin}/v1/playbooks`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ files, by: 'npm start' }),
    signal,
  });
  if (!answer.ok)
    throw new Complaint(`The demo's playbook could not be published (${answer.status}):\n${await answer.text()}`);
  writeStamp(stamp, hash);
}
