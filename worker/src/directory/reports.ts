import type { Report } from '../reports/rows.ts';

/** Writes a row over the one of the same key; of an asking, what was true of the person then stays. */
export function writeReport(
  db: D1Database,
  project: string,
  account: string,
  { table, values }: Report,
): D1PreparedStatement {
  return db.prepare(statements[table]).bind(project, account, ...values);
}

const statements: { readonly [table in Report['table']]: string } = {
  exposures: `INSERT OR REPLACE INTO exposures (project, account, follow_up, person, entry, version, arm, holdout,
    min_effect, entered_at, exposed_at, goal_at, goal_open, ended_at, how)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  askings: `INSERT INTO askings (project, account, survey, person, at, version, started_at, completed_at, dismissed_at,
    answers, segments, missed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (project, survey, at, account, person) DO UPDATE SET started_at = excluded.started_at,
      completed_at = excluded.completed_at, dismissed_at = excluded.dismissed_at, answers = excluded.answers`,
  annoyances: 'INSERT OR REPLACE INTO annoyances (project, account, key, reached, annoyed) VALUES (?, ?, ?, ?, ?)',
};

/** Takes back a row that does not hold any more, by its own key (`Report.key`). */
export function dropReport(
  db: D1Database,
  project: string,
  account: string,
  table: 'exposures' | 'askings',
  key: string,
): D1PreparedStatement {
  const [name, person, n] = JSON.parse(key) as [string, string, number];
  const [of, last] = table === 'exposures' ? ['follow_up', 'entry'] : ['survey', 'at'];
  return db
    .prepare(`DELETE FROM ${table} WHERE project = ? AND account = ? AND ${of} = ? AND person = ? AND ${last} = ?`)
    .bind(project, account, name, person, n);
}
