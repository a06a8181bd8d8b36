import type { InForceBody } from '@banso/protocol';
import { versionsOf } from '../directory/playbookVersions.ts';
import type { PlaybookVersion } from '../directory/playbookVersions.ts';
import { readPublished } from './published.ts';

/** What is in force, and every version that was, so that an author can tell whether a folder is behind. */
export async function inForceBody(db: D1Database, project: string): Promise<InForceBody> {
  const { inForce, playbooks } = await readPublished(db, project);
  const listed = await Promise.all(
    playbooks.map(async ({ key, version }) => {
      const versions = (await versionsOf(db, project, key)).map(bodyOf);
      const current = versions.find((one) => one.version === version);
      return current ? [{ ...current, older: versions.filter((one) => one.version < version) }] : [];
    }),
  );
  return { revision: inForce.revision, playbooks: listed.flat() };
}

function bodyOf({ key, version, hash, publishedAt, author, note }: PlaybookVersion) {
  return { key, version, hash, at: new Date(publishedAt).toISOString(), by: author, note };
}
