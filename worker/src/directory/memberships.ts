import { always } from './only.ts';
import type { Only } from './only.ts';

/** As the account knows them, whoever said so. */
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

/** Of several accounts, in one statement. `vouched`: the host's server said so, with the secret key. */
export async function writeMembers(
  db: D1Database,
  project: string,
  members: readonly (readonly [account: string, user: string])[],
  vouched: boolean,
): Promise<void> {
  if (members.length === 0) return;
  await db
    .prepare(
      `INSERT INTO memberships (project, user, account, vouched)
       SELECT ?1, json_extract(value, '$[1]'), json_extract(value, '$[0]'), ?2 FROM json_each(?3)
       WHERE true ON CONFLICT (project, user, account) DO UPDATE SET vouched = 1 WHERE ?2 = 1 AND vouched = 0`,
    )
    .bind(project, vouched ? 1 : 0, JSON.stringify(members))
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

/**
 * Where what the host's server says of a person belongs: the accounts that it has vouched for or, where it has said nothing of the
 * kind, all in which they were seen. Whoever has the public key could say of anybody that they are in an account of theirs.
 */
export async function vouchedAccountsOf(db: D1Database, project: string, user: string): Promise<readonly string[]> {
  const { results } = await db
    .prepare('SELECT account, vouched FROM memberships WHERE project = ? AND user = ? ORDER BY account')
    .bind(project, user)
    .all<{ account: string; vouched: number }>();
  const vouched = results.filter((one) => one.vouched === 1);
  return (vouched.length > 0 ? vouched : results).map(({ account }) => account);
}

/** Accounts in which a person has been seen, in the order of their ids. */
export async function accountsOf(db: D1Database, project: string, user: string): Promise<readonly string[]> {
  const { results } = await db
    .prepare('SELECT account FROM memberships WHERE project = ? AND user = ? ORDER BY account')
    .bind(project, user)
    .all<{ account: string }>();
  return results.map(({ account }) => account);
}
