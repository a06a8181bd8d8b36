import { always } from './only.ts';
import type { Only } from './only.ts';

export function writeMemberships(
  db: D1Database,
  project: string,
  account: string,
  users: readonly string[],
  only: Only = always,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO memberships (project, user, account) SELECT ?, value, ? FROM json_each(?)
       WHERE ${only.sql} ON CONFLICT (project, user, account) DO NOTHING`,
    )
    .bind(project, account, JSON.stringify(users), ...only.args);
}

/** Of several accounts, in one statement. */
export async function writeMembers(
  db: D1Database,
  project: string,
  members: readonly (readonly [account: string, user: string])[],
): Promise<void> {
  if (members.length === 0) return;
  await db
    .prepare(
      `INSERT INTO memberships (project, user, account)
       SELECT ?, json_extract(value, '$[1]'), json_extract(value, '$[0]') FROM json_each(?)
       WHERE true ON CONFLICT (project, user, account) DO NOTHING`,
    )
    .bind(project, JSON.stringify(members))
    .run();
}

/** Which of these people are known as accounts of one. */
export async function alonesAmong(
  db: D1Database,
  project: string,
  users: readonly string[],
): Promise<ReadonlySet<string>> {
  const { results } = await db
    .prepare(
      'SELECT user FROM memberships WHERE project = ? AND account = user AND user IN (SELECT value FROM json_each(?))',
    )
    .bind(project, JSON.stringify(users))
    .all<{ user: string }>();
  return new Set(results.map(({ user }) => user));
}

/** Accounts in which a person has been seen, in the order of their ids. */
export async function accountsOf(db: D1Database, project: string, user: string): Promise<readonly string[]> {
  const { results } = await db
    .prepare('SELECT account FROM memberships WHERE project = ? AND user = ? ORDER BY account')
    .bind(project, user)
    .all<{ account: string }>();
  return results.map(({ account }) => account);
}
