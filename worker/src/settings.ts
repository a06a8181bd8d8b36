import type { SettingsBody, SettingsRequest } from '@banso/protocol';
import type { Author } from './directory/audit.ts';
import { findProject } from './directory/projects.ts';
import { changeSettings, readChanges } from './directory/settings.ts';
import { staffMinutes } from './directory/tasks.ts';
import { Refusal } from './http/refusal.ts';
import type { Asked } from './http/route.ts';

const changesTold = 50;

export async function settingsBody(db: D1Database, key: string): Promise<SettingsBody> {
  const [project, changes, minutes] = await Promise.all([
    findProject(db, key),
    readChanges(db, key, changesTold),
    staffMinutes(db, key),
  ]);
  if (!project) throw new Refusal('notFound', 'There is no such project.');
  return {
    key,
    switch: project.off ? 'off' : 'on',
    identity: project.identity,
    staffMinutes: minutes,
    changes: changes.map((change) => ({ ...change, at: new Date(change.at).toISOString() })),
  };
}

/** In force everywhere within seconds: each isolate keeps a project that long. */
export async function applySettings(
  { env, var: { caches } }: Asked,
  key: string,
  wanted: Pick<SettingsRequest, 'switch' | 'identity' | 'staffMinutes'>,
  author: Author,
): Promise<SettingsBody> {
  await changeSettings(env.DB, key, wanted, { ...author, at: Date.now() + (await caches.ahead(env)) });
  caches.forget();
  return settingsBody(env.DB, key);
}
