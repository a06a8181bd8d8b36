import type { Attendance, SeminarCall } from '@banso/engine';

/** Who came to seminars, the latest first. */
export async function readAttendances(db: D1Database, project: string, most: number): Promise<readonly Attendance[]> {
  const { results } = await db
    .prepare(
      `SELECT session, account, person AS user, at FROM attendances WHERE project = ? ORDER BY at DESC, account, person LIMIT ?`,
    )
    .bind(project, most)
    .all<Attendance>();
  return results;
}

/** Calls that a seminar was the reason of: when each account's was queued last, and how far it has come since. */
export async function seminarCalls(db: D1Database, project: string): Promise<readonly SeminarCall[]> {
  const { results } = await db
    .prepare(
      `SELECT q.account, q.at, max(s.state = 'connected') AS connected,
         (SELECT state FROM calls AS l WHERE l.project = q.project AND l.account = q.account ORDER BY n DESC LIMIT 1) AS state
       FROM (SELECT project, account, max(n) AS n, at FROM calls
             WHERE project = ? AND source = 'seminar' AND state = 'queued' GROUP BY project, account) AS q
       JOIN calls AS s ON s.project = q.project AND s.account = q.account AND s.n >= q.n
       GROUP BY q.account`,
    )
    .bind(project)
    .all<{ account: string; at: number; connected: number; state: string }>();
  return results.map(({ account, at, connected, state }) => ({
    account,
    at,
    connected: connected === 1,
    continuing: state === 'needsCs',
  }));
}
