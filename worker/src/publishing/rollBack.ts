import type { PublishAnswer } from '@banso/protocol';
import { findVersion } from '../directory/playbookVersions.ts';
import { readSources } from '../directory/sources.ts';
import { Refusal } from '../http/refusal.ts';
import { publish } from './publish.ts';
import { readPublished } from './published.ts';

/** Puts an older (or again a newer) version of one playbook in force; it must still agree with everything else that is published. */
export async function rollBack(
  db: D1Database,
  project: string,
  key: string,
  version: number,
  author: string | null,
  now: number,
): Promise<PublishAnswer> {
  const [found, current] = await Promise.all([findVersion(db, project, key, version), readPublished(db, project)]);
  if (!found || !current) throw new Refusal('notFound', `There is no version ${version} of the playbook "${key}".`);
  const text = (await readSources(db, project, [found.hash])).get(found.hash) ?? '';
  const path = current.playbooks.find((playbook) => playbook.key === key)?.path ?? found.path;
  const files = [...current.files.filter((file) => file.path !== path), { path, text }];
  return publish(db, { project, files, author, note: null, now, pinned: { key, version } });
}
