/** Whether lists lag behind what accounts hold. Times in milliseconds of the real time. */

export interface AccountName {
  readonly project: string;
  readonly account: string;
}

/** The cron comes every five minutes, and twice at the least must have had no way to the directory. */
const patience = 12 * 60_000;

/** What left the cron at `at` has arrived. */
export function writeArrival(db: D1Database, at: number): D1PreparedStatement {
  return db
    .prepare(
      'INSERT INTO projected (id, until) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET until = max(until, excluded.until)',
    )
    .bind(at);
}

/** These could not be written, the oldest word of each from `since`. */
export function writeBehind(
  db: D1Database,
  names: readonly (AccountName & { readonly since: number })[],
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO behind (project, account, since)
       SELECT json_extract(value, '$.project'), json_extract(value, '$.account'), json_extract(value, '$.since') FROM json_each(?)
       WHERE true ON CONFLICT (project, account) DO UPDATE SET since = min(since, excluded.since)`,
    )
    .bind(JSON.stringify(names));
}

/** These have been written. */
export function clearBehind(db: D1Database, names: readonly AccountName[]): D1PreparedStatement {
  return db
    .prepare(
      `DELETE FROM behind WHERE (project, account) IN
       (SELECT json_extract(value, '$.project'), json_extract(value, '$.account') FROM json_each(?))`,
    )
    .bind(JSON.stringify(names));
}

/** Up to when a project's lists are whole; null: up to now. */
export async function listedUntil(db: D1Database, project: string, now: number): Promise<number | null> {
  const row = await db
    .prepare(
      'SELECT (SELECT until FROM projected) AS until, (SELECT min(since) FROM behind WHERE project = ?) AS since',
    )
    .bind(project)
    .first<{ readonly until: number | null; readonly since: number | null }>();
  const late = row?.until != null && row.until < now - patience ? [row.until] : [];
  const times = [...late, ...(row?.since != null ? [row.since] : [])];
  return times.length > 0 ? Math.min(...times) : null;
}
