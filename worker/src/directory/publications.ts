/** What is in force, and how often something was put in force before. */
export interface InForce {
  /** Null: nothing is published yet. */
  readonly revision: string | null;
  readonly n: number;
}

export interface Publication {
  readonly n: number;
  readonly revision: string;
  readonly at: number;
  readonly author: string | null;
  readonly note: string | null;
  readonly playbooks: readonly { readonly key: string; readonly version: number }[];
}

/** In one statement, so that the two are of one moment. */
export async function readInForce(db: D1Database, project: string): Promise<InForce> {
  const row = await db
    .prepare(
      `SELECT revision, (SELECT coalesce(max(n), 0) FROM publications WHERE project = p.key) AS n
       FROM projects p WHERE key = ?`,
    )
    .bind(project)
    .first<InForce>();
  return row ?? { revision: null, n: 0 };
}

/** Fails, and the D1 batch it stands in with it, where there is already one of this number. */
export function writePublication(
  db: D1Database,
  project: string,
  { n, revision, at, author, note, playbooks }: Publication,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO publications (project, n, revision, at, author, note, playbooks) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(project, n, revision, at, author, note, JSON.stringify(playbooks));
}

/** Whether an error is that of a publication whose number was taken. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof Error && error.message.includes('UNIQUE constraint failed: publications.');
}

/** What was put in force since `revision` last was, newest first; the newest alone where it never was. */
export async function publicationsSince(
  db: D1Database,
  project: string,
  revision: string | null,
  most: number,
): Promise<readonly Publication[]> {
  const { results } = await db
    .prepare(
      `SELECT n, revision, at, author, note, playbooks FROM publications WHERE project = ?1 AND n > coalesce(
         (SELECT max(n) FROM publications WHERE project = ?1 AND revision = ?2),
         (SELECT max(n) - 1 FROM publications WHERE project = ?1))
       ORDER BY n DESC LIMIT ?3`,
    )
    .bind(project, revision, most)
    .all<Omit<Publication, 'playbooks'> & { readonly playbooks: string }>();
  return results.map((row) => ({ ...row, playbooks: JSON.parse(row.playbooks) as Publication['playbooks'] }));
}
