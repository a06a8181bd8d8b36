import type { AuditBody, AuditDoor, AuditEntry, AuditKind } from '@banso/protocol';

/** Who acts, and by which door. */
export interface Author {
  readonly by: string | null;
  readonly through: AuditDoor;
}

export interface Deed extends Author {
  readonly at: number;
  readonly kind: AuditKind;
  readonly detail: AuditEntry['detail'];
}

const pageSize = 50;

/** The record of a deed, to be written in the batch that does it: neither is there without the other. */
export function recordOf(
  db: D1Database,
  project: string,
  { at, by, through, kind, detail }: Deed,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO audit (project, n, at, author, through, kind, detail)
       SELECT ?1, (SELECT coalesce(max(n), 0) + 1 FROM audit WHERE project = ?1), ?2, ?3, ?4, ?5, ?6`,
    )
    .bind(project, at, by, through, kind, JSON.stringify(detail));
}

/** Records what was done elsewhere: in an account's object, or by only reading. */
export async function record(db: D1Database, project: string, deed: Deed): Promise<void> {
  await recordOf(db, project, deed).run();
}

/** Newest first, those before `before`; null: from the newest on. */
export async function readAudit(
  db: D1Database,
  project: string,
  { kind, before }: { readonly kind: AuditKind | null; readonly before: number | null },
): Promise<AuditBody> {
  const { results } = await db
    .prepare(
      `SELECT n, at, author, through, kind, detail FROM audit
       WHERE project = ? AND n < ?${kind === null ? '' : ' AND kind = ?'} ORDER BY n DESC LIMIT ?`,
    )
    .bind(project, before ?? Number.MAX_SAFE_INTEGER, ...(kind === null ? [] : [kind]), pageSize + 1)
    .all<Row>();
  const entries = results.slice(0, pageSize).map(toEntry);
  return { entries, cursor: results.length > pageSize ? String(entries.at(-1)?.n) : null };
}

interface Row {
  readonly n: number;
  readonly at: number;
  readonly author: string | null;
  readonly through: AuditDoor;
  readonly kind: AuditKind;
  readonly detail: string;
}

function toEntry({ at, author, detail, ...row }: Row): AuditEntry {
  return {
    ...row,
    at: new Date(at).toISOString(),
    by: author,
    detail: JSON.parse(detail) as AuditEntry['detail'],
  };
}
