export function writeMemberships(
  db: D1Database,
  project: string,
  account: string,
  users: readonly string[],
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO memberships (project, user, account) SELECT ?, value, ? FROM json_each(?)
       WHERE true ON CONFLICT (project, user, account) DO NOTHING`,
    )
    .bind(project, account, JSON.stringify(users));
}

/** Accounts in which a person has been seen, in the order of their ids. */
export async function accountsOf(db: D1Database, project: string, user: string): Promise<readonly string[]> {
  const { results } = await db
    .prepare('SELECT account FROM memberships WHERE project = ? AND user = ? ORDER BY account')
    .bind(project, user)
    .all<{ account: string }>();
  return results.map(({ account }) => account);
}
