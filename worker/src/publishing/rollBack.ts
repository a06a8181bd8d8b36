import type { PublishAnswer, RollbackRequest } from '@banso/protocol';
import type { Author } from '../directory/audit.ts';
import { findVersion, versionsOf } from '../directory/playbookVersions.ts';
import { readSources } from '../directory/sources.ts';
import { Refusal } from '../http/refusal.ts';
import { publish } from './publish.ts';
import { readPublished } from './published.ts';

/** Puts an older (or again a newer) version of one playbook in force; it must still agree with everything else that is published. */
export async function rollBack(
  db: D1Database,
  project: string,
  key: string,
  { version, base }: RollbackRequest,
  author: Author,
  now: number,
): Promise<PublishAnswer> {
  const [found, over] = await Promise.all([findVersion(db, project, key, version), readPublished(db, project)]);
  if (!found) throw await unknown(db, project, key, version);
  const text = (await readSources(db, project, [found.hash])).get(found.hash) ?? '';
  const path = over.playbooks.find((playbook) => playbook.key === key)?.path ?? found.path;
  const files = [...over.files.filter((file) => file.path !== path), { path, text }];
  return publish(db, {
    project,
    over,
    base,
    files,
    author,
    note: null,
    now,
    pinned: { key, version },
  });
}

async function unknown(db: D1Database, project: string, key: string, version: number): Promise<Refusal> {
  const [latest] = await versionsOf(db, project, key);
  const detail = `There is no version ${version} of the playbook "${key}"`;
  // Numbered one by one, and none is ever taken away.
  return new Refusal('notFound', latest ? `${detail}; there are 1 to ${latest.version}.` : `${detail}.`);
}
