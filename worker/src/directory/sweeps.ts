export interface Sweep {
  readonly project: string;
  readonly revision: string;
  /** The last account that was woken; '': none yet. */
  readonly cursor: string;
}

/** Projects whose accounts have not all been woken under what is in force; of projects that are on. */
export async function unsweptProjects(db: D1Database, most: number): Promise<readonly Sweep[]> {
  const { results } = await db
    .prepare(
      `SELECT p.key AS project, p.revision, iif(s.revision = p.revision, s.cursor, '') AS cursor
       FROM projects AS p LEFT JOIN sweeps AS s ON s.project = p.key
       WHERE p.off = 0 AND p.revision IS NOT NULL
         AND (s.revision IS NULL OR s.revision <> p.revision OR s.cursor IS NOT NULL)
       ORDER BY p.key LIMIT ?`,
    )
    .bind(most)
    .all<Sweep>();
  return results;
}

/** `cursor` null: every account has been woken. */
export async function markSwept(
  db: D1Database,
  { project, revision, cursor }: Omit<Sweep, 'cursor'> & { readonly cursor: string | null },
): Promise<void> {
  await db
    .prepare('INSERT OR REPLACE INTO sweeps (project, revision, cursor) VALUES (?, ?, ?)')
    .bind(project, revision, cursor)
    .run();
}

/** Every account is to be woken once more. */
export const sweepAgain = (db: D1Database, project: string): D1PreparedStatement =>
  db.prepare('DELETE FROM sweeps WHERE project = ?').bind(project);

export async function accountsAfter(
  db: D1Database,
  project: string,
  cursor: string,
  most: number,
): Promise<readonly string[]> {
  const { results } = await db
    .prepare('SELECT id FROM accounts WHERE project = ? AND id > ? ORDER BY id LIMIT ?')
    .bind(project, cursor, most)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}
