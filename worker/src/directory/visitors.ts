/** Who a visitor turned out to be. */
export interface Owner {
  readonly account: string;
  readonly user: string;
}

export interface Visitor {
  readonly id: string;
  readonly lastSeenAt: number | null;
  readonly wakeAt: number | null;
  /** Null: they have not said. */
  readonly owner: Owner | null;
}

/** Which of these are visitors here. */
export async function visitorsAmong(
  db: D1Database,
  project: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { results } = await db
    .prepare('SELECT id FROM visitors WHERE project = ? AND id IN (SELECT value FROM json_each(?))')
    .bind(project, JSON.stringify(ids))
    .all<{ id: string }>();
  return new Set(results.map(({ id }) => id));
}

/** The browsers in which a person was a visitor before they said who they are. */
export async function visitsOf(db: D1Database, project: string, user: string): Promise<readonly string[]> {
  const { results } = await db
    .prepare('SELECT id FROM visitors WHERE project = ?1 AND person = ?2')
    .bind(project, user)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

export function writeVisitor(
  db: D1Database,
  project: string,
  { id, lastSeenAt, wakeAt, owner }: Visitor,
): D1PreparedStatement {
  return db
    .prepare(
      'INSERT OR REPLACE INTO visitors (project, id, last_seen_at, wake_at, account, person) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .bind(project, id, lastSeenAt, wakeAt, owner?.account ?? null, owner?.user ?? null);
}

export function dropVisitor(db: D1Database, project: string, id: string): D1PreparedStatement {
  return db.prepare('DELETE FROM visitors WHERE project = ? AND id = ?').bind(project, id);
}
