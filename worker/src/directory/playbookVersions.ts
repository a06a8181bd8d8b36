import type { PlaybookPlan } from '@banso/engine';

export interface PlaybookVersion {
  readonly key: string;
  readonly version: number;
  readonly path: string;
  readonly hash: string;
  readonly publishedAt: number;
  readonly author: string | null;
  readonly note: string | null;
}

const columns = 'key, version, path, hash, published_at AS publishedAt, author, note';

/** Newest first. */
export async function versionsOf(db: D1Database, project: string, key: string): Promise<readonly PlaybookVersion[]> {
  const { results } = await db
    .prepare(`SELECT ${columns} FROM playbook_versions WHERE project = ? AND key = ? ORDER BY version DESC`)
    .bind(project, key)
    .all<PlaybookVersion>();
  return results;
}

export async function findVersion(
  db: D1Database,
  project: string,
  key: string,
  version: number,
): Promise<PlaybookVersion | null> {
  return db
    .prepare(`SELECT ${columns} FROM playbook_versions WHERE project = ? AND key = ? AND version = ?`)
    .bind(project, key, version)
    .first<PlaybookVersion>();
}

/** A version as it was compiled when it was first put in force; null: it never was. */
export async function readCompiled(
  db: D1Database,
  project: string,
  key: string,
  version: number,
): Promise<PlaybookPlan | null> {
  const row = await db
    .prepare(
      `SELECT (SELECT json_extract(one.value, '$.plan') FROM json_each(r.plan, '$.playbooks') AS one
         WHERE json_extract(one.value, '$.plan.key') = ?2) AS plan
       FROM publications AS p JOIN revisions AS r ON r.project = p.project AND r.revision = p.revision
       WHERE p.project = ?1 AND EXISTS (SELECT 1 FROM json_each(p.playbooks) AS moved
         WHERE json_extract(moved.value, '$.key') = ?2 AND json_extract(moved.value, '$.version') = ?3)
       ORDER BY p.n LIMIT 1`,
    )
    .bind(project, key, version)
    .first<{ plan: string | null }>();
  return row?.plan ? (JSON.parse(row.plan) as PlaybookPlan) : null;
}

/** The highest version there is of each playbook, also of those no longer published. */
export async function highestVersions(db: D1Database, project: string): Promise<ReadonlyMap<string, number>> {
  const { results } = await db
    .prepare('SELECT key, max(version) AS version FROM playbook_versions WHERE project = ? GROUP BY key')
    .bind(project)
    .all<{ key: string; version: number }>();
  return new Map(results.map(({ key, version }) => [key, version]));
}

/** A version is never overwritten: two publishers at once make the later of them fail. */
export function writeVersion(db: D1Database, project: string, version: PlaybookVersion): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO playbook_versions (project, key, version, path, hash, published_at, author, note)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(
      project,
      version.key,
      version.version,
      version.path,
      version.hash,
      version.publishedAt,
      version.author,
      version.note,
    );
}
