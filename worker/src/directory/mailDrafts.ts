/** A mail that waits for a person to read it. Times in milliseconds. */
export interface MailDraft {
  readonly account: string;
  readonly id: string;
  readonly at: number;
  readonly expiresAt: number;
  readonly followUp: string;
  readonly recipient: string;
  readonly subject: string;
}

/** Statements that make the list of one account's drafts what it is now. */
export function writeDrafts(
  db: D1Database,
  project: string,
  account: string,
  drafts: readonly MailDraft[],
): D1PreparedStatement[] {
  return [
    db.prepare('DELETE FROM mail_drafts WHERE project = ? AND account = ?').bind(project, account),
    ...drafts.map((draft) =>
      db
        .prepare(
          `INSERT INTO mail_drafts (project, account, id, at, expires_at, follow_up, recipient, subject)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .bind(project, account, draft.id, draft.at, draft.expiresAt, draft.followUp, draft.recipient, draft.subject),
    ),
  ];
}

/** The oldest first. */
export async function listDrafts(db: D1Database, project: string, most: number) {
  const { results } = await db
    .prepare(
      `SELECT d.account, d.id, d.at, d.expires_at AS expiresAt, d.follow_up AS followUp, d.recipient, d.subject,
         coalesce(a.name, d.account) AS accountName
       FROM mail_drafts d LEFT JOIN accounts a ON a.project = d.project AND a.id = d.account
       WHERE d.project = ? ORDER BY d.at, d.account, d.id LIMIT ?`,
    )
    .bind(project, most)
    .all<MailDraft & { readonly accountName: string }>();
  return results;
}

export async function countDrafts(db: D1Database, project: string): Promise<number> {
  const row = await db
    .prepare('SELECT count(*) AS n FROM mail_drafts WHERE project = ?')
    .bind(project)
    .first<{ n: number }>();
  return row?.n ?? 0;
}
