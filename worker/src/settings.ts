import type { SettingsBody, SettingsRequest } from '@banso/protocol';
import { instantText } from './account/time.ts';
import type { Author } from './directory/audit.ts';
import { findProject } from './directory/projects.ts';
import { changeSettings, readChanges } from './directory/settings.ts';
import { staffMinutes } from './directory/tasks.ts';
import { nowOf } from './http/nowOf.ts';
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
    changes: changes.map((change) => ({ ...change, at: instantText(change.at) })),
  };
}

/** In force everywhere within seconds: each isolate keeps a project that long. */
export async function applySettings(
  asked: Asked,
  key: string,
  wanted: Pick<SettingsRequest, 'switch' | 'identity' | 'staffMinutes'>,
  author: Author,
): Promise<SettingsBody> {
  const { DB } = asked.env;
  await changeSettings(DB, key, wanted, { ...author, at: await nowOf(asked) });
  asked.var.caches.forget();
  return settingsBody(DB, key);
}
