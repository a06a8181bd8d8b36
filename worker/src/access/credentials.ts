import type { Caches } from '../caches.ts';
import type { Author } from '../directory/audit.ts';
import type { Project } from '../directory/projects.ts';
import type { Env } from '../env.ts';
import { Refusal } from '../http/refusal.ts';
import { sha256 } from './hash.ts';
import { addressOf, requireRate } from './rates.ts';

export interface Credentials {
  readonly project: Project;
  readonly kind: 'public' | 'secret';
}

/** The project that a secret key speaks for: `Authorization: Bearer sk_…`, or Basic with the key as user name. */
export async function requireSecretKey(request: Request, env: Env, caches: Caches): Promise<Project> {
  const found = await readCredentials(request, env, caches);
  if (found.kind === 'public') throw new Refusal('forbidden', 'The public key may not do that; use the secret key.');
  await requireRate(env, 'server', found.project.key);
  return found.project;
}

/** Who acts with a secret key: as they call themselves, if they do. */
export const keyHolder = (by: string | undefined): Author => ({ by: by ?? null, through: 'key' });

/** Either key, as a Segment client sends it (Basic, the write key as user name). */
export function readCredentials(request: Request, env: Env, caches: Caches): Promise<Credentials> {
  return credentialsOf(keyIn(request.headers.get('authorization') ?? ''), request, env, caches);
}

/** Whose key this is; null: none was given. */
export async function credentialsOf(
  key: string | null,
  request: Request,
  env: Env,
  caches: Caches,
): Promise<Credentials> {
  if (key === null) throw unknown('Give the key as `Authorization: Bearer …`, or as the user name of Basic.');
  const kind = key.startsWith('sk_') ? 'secret' : 'public';
  const project = await caches.projectByKey(env, kind, kind === 'secret' ? await sha256(key) : key);
  if (!project) {
    if (kind === 'secret') await requireRate(env, 'stranger', addressOf(request.headers));
    throw unknown('No project has this key.');
  }
  return { project, kind };
}

function keyIn(authorization: string): string | null {
  const [scheme = '', value = ''] = authorization.split(' ', 2);
  if (value.length > 400) return null;
  if (scheme.toLowerCase() === 'bearer') return value || null;
  if (scheme.toLowerCase() !== 'basic') return null;
  try {
    return atob(value).split(':', 1)[0] || null;
  } catch {
    return null;
  }
}

const unknown = (detail: string) =>
  new Refusal('unauthenticated', detail, { headers: { 'www-authenticate': 'Basic realm="banso"' } });
