import type { Report } from '../reports/rows.ts';
import { always } from './only.ts';
import type { Only } from './only.ts';

/** Writes a row over the one of the same key; of an asking, what was true of the person then stays. */
export function writeReport(
  db: D1Database,
  project: string,
  account: string,
  { table, values }: Report,
  only: Only = always,
): D1PreparedStatement {
  const { into, conflict = '' } = statements[table];
  const places = Array.from({ length: values.length + 2 }, () => '?').join(', ');
  return db
    .prepare(`${into} SELECT ${places} WHERE ${only.sql} ${conflict}`)
    .bind(project, account, ...values, ...only.args);
}

const statements: { readonly [table in Report['table']]: { readonly into: string; readonly conflict?: string } } = {
  exposures: {
    into: `INSERT OR REPLACE INTO exposures (project, account, follow_up, person, entry, version, arm, holdout,
      min_effect, entered_at, exposed_at, goal_at, goal_open, ended_at, how, kept)`,
  },
  askings: {
    into: `INSERT INTO askings (project, account, survey, person, at, version, started_at, completed_at, dismissed_at,
      answers, segments, missed, spread)`,
    conflict: `ON CONFLICT (project, survey, at, account, person) DO UPDATE SET started_at = excluded.started_at,
      completed_at = excluded.completed_at, dismissed_at = excluded.dismissed_at, answers = excluded.answers`,
  },
  attendances: { into: 'INSERT OR REPLACE INTO attendances (project, account, session, person, at)' },
  tour_stands: { into: 'INSERT OR REPLACE INTO tour_stands (project, account, tour, finished, standing)' },
  touches: {
    into: 'INSERT OR REPLACE INTO touches (project, account, month, origin, channel, by_hand, n, minutes)',
  },
  reliance: { into: 'INSERT OR REPLACE INTO reliance (project, account, alone, reached)' },
  first_values: { into: 'INSERT OR REPLACE INTO first_values (project, account, started_at, reached_at, segments)' },
  // What was once told of the goal stays: the account may have entered the follow-up anew since.
  tasks: {
    into: `INSERT INTO tasks (project, account, id, person, place, sort, state, kind, follow_up, band, arm, goal,
      author, minutes, used, touched_at, value, body)`,
    conflict: `ON CONFLICT (project, account, id) DO UPDATE SET place = excluded.place, sort = excluded.sort,
      state = excluded.state, arm = excluded.arm, goal = coalesce(excluded.goal, goal), author = excluded.author,
      minutes = excluded.minutes, used = excluded.used, touched_at = excluded.touched_at, value = excluded.value,
      body = excluded.body`,
  },
  annoyances: { into: 'INSERT OR REPLACE INTO annoyances (project, account, key, reached, annoyed)' },
  reactions: { into: 'INSERT OR REPLACE INTO reactions (project, account, key, reached, annoyed)' },
};

/** What tells one row of an account from another; `Report.key` begins with their values, in this order. */
const keyColumns = {
  exposures: ['follow_up', 'person', 'entry'],
  askings: ['survey', 'person', 'at'],
  tasks: ['id'],
  attendances: ['session', 'person'],
} as const;

/** Takes back a row that does not hold any more, by its own key (`Report.key`). */
export function dropReport(
  db: D1Database,
  project: string,
  account: string,
  table: keyof typeof keyColumns,
  key: string,
  only: Only = always,
): D1PreparedStatement {
  const columns = keyColumns[table];
  const values = (JSON.parse(key) as (string | number)[]).slice(0, columns.length);
  const theirs = columns.map((column) => `${column} = ?`).join(' AND ');
  return db
    .prepare(`DELETE FROM ${table} WHERE project = ? AND account = ? AND ${theirs} AND ${only.sql}`)
    .bind(project, account, ...values, ...only.args);
}
