import { env } from './bindings.ts';
import { sha256 } from '../../src/access/hash.ts';

export const identitySecret = 'identity-secret-of-the-test-project';
export const signInToken = 'sign-in-token-of-the-test-project';

/** Two projects, so that every test stands beside a neighbour that must see nothing of it. */
export async function seed(): Promise<void> {
  for (const project of ['demo', 'other']) {
    await env.DB.batch([
      env.DB.prepare('INSERT INTO projects (key, app_url) VALUES (?, ?)').bind(project, 'https://app.example/'),
      env.DB.prepare(`INSERT INTO keys (id, project, kind) VALUES (?, ?, 'public')`).bind(`pk_${project}`, project),
      env.DB.prepare(`INSERT INTO keys (id, project, kind) VALUES (?, ?, 'secret')`).bind(
        await sha256(`sk_${project}`),
        project,
      ),
      env.DB.prepare(
        `INSERT INTO signing_keys (project, purpose, kid, secret, created_at) VALUES (?, 'identity', 'k1', ?, 0)`,
      ).bind(project, project === 'demo' ? identitySecret : 'identity-secret-of-the-neighbour'),
      env.DB.prepare(
        `INSERT INTO signing_keys (project, purpose, kid, secret, created_at) VALUES (?, 'links', 'k1', ?, 0)`,
      ).bind(project, `links-secret-of-${project}`),
      env.DB.prepare('INSERT INTO sign_in_tokens (hash, project) VALUES (?, ?)').bind(
        await sha256(project === 'demo' ? signInToken : `sign-in-token-of-${project}`),
        project,
      ),
    ]);
  }
}
