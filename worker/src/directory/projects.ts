/** A project as every request needs it. */
export interface Project {
  readonly key: string;
  readonly identity: 'off' | 'monitor' | 'enforce';
  readonly off: boolean;
  readonly appUrl: string;
  readonly revision: string | null;
  readonly publicKey: string;
}

interface Row {
  readonly key: string;
  readonly identity: Project['identity'];
  readonly off: number;
  readonly app_url: string;
  readonly revision: string | null;
  readonly public_key: string | null;
}

const select = `SELECT p.key, p.identity, p.off, p.app_url, p.revision,
  (SELECT k.id FROM keys k WHERE k.project = p.key AND k.kind = 'public' AND k.revoked_at IS NULL LIMIT 1) AS public_key
  FROM projects p`;

export async function findProject(db: D1Database, project: string): Promise<Project | null> {
  return toProject(await db.prepare(`${select} WHERE p.key = ?`).bind(project).first<Row>());
}

/** The project that a key speaks for: a public key as it is, a secret one by its hash. */
export async function findProjectByKey(db: D1Database, kind: 'public' | 'secret', id: string): Promise<Project | null> {
  const row = await db
    .prepare(`${select} JOIN keys q ON q.project = p.key WHERE q.id = ? AND q.kind = ? AND q.revoked_at IS NULL`)
    .bind(id, kind)
    .first<Row>();
  return toProject(row);
}

/** Every project that is on and has something published. */
export async function projectsInForce(db: D1Database): Promise<readonly Project[]> {
  const { results } = await db
    .prepare(`${select} WHERE p.off = 0 AND p.revision IS NOT NULL ORDER BY p.key`)
    .all<Row>();
  return results.flatMap((row) => toProject(row) ?? []);
}

function toProject(row: Row | null): Project | null {
  if (!row) return null;
  const { key, identity, off, app_url: appUrl, revision, public_key: publicKey } = row;
  return { key, identity, off: off !== 0, appUrl, revision, publicKey: publicKey ?? '' };
}
