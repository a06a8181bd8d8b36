import { unlist } from './unlist.ts';

export interface Erased {
  readonly project: string;
  readonly hash: string;
  /** Its name, or its place where the name is the person's. */
  readonly account: string;
}

/** Before anything is deleted, so that what breaks off half-way is gone on with. */
export async function writeErasure(
  db: D1Database,
  project: string,
  hash: string,
  accounts: readonly string[],
  at: number,
): Promise<void> {
  await db
    .prepare(
      `INSERT INTO erasures (project, hash, account, at) SELECT ?, ?, value, ? FROM json_each(?)
       WHERE true ON CONFLICT (project, hash, account) DO NOTHING`,
    )
    .bind(project, hash, at, JSON.stringify(['', ...accounts]))
    .run();
}

/** Which of these are hashes of people who were deleted. */
export async function erasedAmong(
  db: D1Database,
  project: string,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const { results } = await db
    .prepare(
      `SELECT hash FROM erasures WHERE project = ? AND account = '' AND hash IN (SELECT value FROM json_each(?))`,
    )
    .bind(project, JSON.stringify(hashes))
    .all<{ hash: string }>();
  return new Set(results.map(({ hash }) => hash));
}

/** Of people deleted after `since`, the accounts that were not asked after `asked`. */
export async function uncheckedErasures(db: D1Database, since: number, asked: number, most: number) {
  const { results } = await db
    .prepare(
      `SELECT project, hash, account FROM erasures WHERE account <> '' AND checked_at < ? AND at > ?
       ORDER BY checked_at LIMIT ?`,
    )
    .bind(asked, since, most)
    .all<Erased>();
  return results;
}

export async function markChecked(db: D1Database, { project, hash, account }: Erased, at: number): Promise<void> {
  await db
    .prepare('UPDATE erasures SET checked_at = ? WHERE project = ? AND hash = ? AND account = ?')
    .bind(at, project, hash, account)
    .run();
}

/** What the directory holds of a person in one account; their mails by id. */
export function forgetStatements(
  db: D1Database,
  project: string,
  account: string,
  { user, mails, whole }: { readonly user: string; readonly mails: readonly string[]; readonly whole: boolean },
): D1PreparedStatement[] {
  if (whole) return unlist(db, project, account);
  const ids = JSON.stringify(mails);
  const mailsOf = (table: string) =>
    db
      .prepare(`DELETE FROM ${table} WHERE project = ? AND account = ? AND id IN (SELECT value FROM json_each(?))`)
      .bind(project, account, ids);
  return [
    mailsOf('mails'),
    mailsOf('mail_drafts'),
    db.prepare('DELETE FROM memberships WHERE project = ? AND user = ? AND account = ?').bind(project, user, account),
    ...['askings', 'exposures', 'tasks', 'attendances'].map((table) =>
      db.prepare(`DELETE FROM ${table} WHERE project = ? AND account = ? AND person = ?`).bind(project, account, user),
    ),
  ];
}
