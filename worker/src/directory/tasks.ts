import type { Band, Cell, Effort, Task, TaskArm } from '@banso/engine';
import type { OnboardingStatus } from '@banso/protocol';
import { places } from '../reports/taskRow.ts';
import { statuses } from './accounts.ts';

/** As much of a waiting task as its place in the queue goes by. */
export interface Waiting {
  readonly account: string;
  readonly task: Task;
  /** What the account is worth; null: not known. */
  readonly value: number | null;
}

interface Row {
  readonly account: string;
  readonly sort: number;
  readonly id: string;
  readonly value: number | null;
  readonly body: string;
}

const columns = 'account, sort, id, value, body';

/** Tasks that somebody could do now, those due first first: what waits, and what was put off until a time that has come. */
export async function waitingTasks(
  db: D1Database,
  project: string,
  now: number,
  most: number,
): Promise<readonly Waiting[]> {
  const [due, back] = await db.batch<Row>([
    db.prepare(listed).bind(project, places.waiting, Number.MIN_SAFE_INTEGER, '', '', most),
    db.prepare(`${from} AND sort <= ? ORDER BY sort, account, id LIMIT ?`).bind(project, places.later, now, most),
  ]);
  return [...(due?.results ?? []), ...(back?.results ?? [])].map(toWaiting);
}

const from = `SELECT ${columns} FROM tasks WHERE project = ? AND place = ?`;
export const listed = `${from} AND (sort, account, id) > (?, ?, ?) ORDER BY sort, account, id LIMIT ?`;

export type Place = readonly [sort: number, account: string, id: string];

/** One list in its own order, after a place in it. */
export async function tasksIn(
  db: D1Database,
  project: string,
  place: keyof typeof places,
  after: Place,
  most: number,
): Promise<readonly (Waiting & { readonly place: Place })[]> {
  const { results } = await db
    .prepare(listed)
    .bind(project, places[place], ...after, most)
    .all<Row>();
  return results.map((row) => ({ ...toWaiting(row), place: [row.sort, row.account, row.id] }));
}

const toWaiting = ({ account, value, body }: Row): Waiting => ({ account, value, task: JSON.parse(body) as Task });

export interface TaskCounts {
  readonly queue: number;
  readonly later: number;
  readonly handedOff: number;
  readonly overdue: number;
}

/** Walks the index of what waits; what has ended is not counted. */
export async function countTasks(db: D1Database, project: string, now: number): Promise<TaskCounts> {
  const row = await db
    .prepare(
      `SELECT count(*) FILTER (WHERE place = 0 OR (place = 1 AND sort <= ?2)) AS queue,
         count(*) FILTER (WHERE place = 1 AND sort > ?2) AS later,
         count(*) FILTER (WHERE place = 2) AS handedOff,
         count(*) FILTER (WHERE place = 2 AND sort <= ?2) AS overdue
       FROM tasks WHERE project = ?1 AND place < 3`,
    )
    .bind(project, now)
    .first<TaskCounts>();
  return row ?? { queue: 0, later: 0, handedOff: 0, overdue: 0 };
}

export const settled = `SELECT kind, follow_up AS followUp, band, arm, sum(goal) AS reached, sum(1 - goal) AS missed
  FROM tasks WHERE project = ? AND goal IS NOT NULL AND arm IS NOT NULL GROUP BY kind, follow_up, band, arm`;

/** What became of tasks that came to their end, counted by what they have in common. */
export async function taskCells(db: D1Database, project: string): Promise<readonly Cell[]> {
  const { results } = await db.prepare(settled).bind(project).all<{
    readonly kind: string;
    readonly followUp: string;
    readonly band: Band | null;
    readonly arm: TaskArm;
    readonly reached: number;
    readonly missed: number;
  }>();
  return results;
}

/** Of what was done since then, by kind. */
export async function taskEfforts(db: D1Database, project: string, since: number): Promise<readonly Effort[]> {
  const { results } = await db
    .prepare(
      `SELECT kind, count(*) AS done, sum(used) AS minutes FROM tasks
       WHERE project = ? AND place = ? AND sort <= ? AND used IS NOT NULL GROUP BY kind ORDER BY kind`,
    )
    .bind(project, places.ended, -since)
    .all<Effort>();
  return results;
}

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly progress: number;
  readonly status: OnboardingStatus;
}

export async function namesOf(
  db: D1Database,
  project: string,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, Named>> {
  const { results } = await db
    .prepare(
      `SELECT id, name, progress, need FROM accounts WHERE project = ? AND id IN (SELECT value FROM json_each(?))`,
    )
    .bind(project, JSON.stringify([...new Set(accounts)]))
    .all<{ id: string; name: string; progress: number; need: number }>();
  return new Map(results.map(({ need, ...row }) => [row.id, { ...row, status: statuses[need] ?? 'onTrack' }]));
}

export async function staffMinutes(db: D1Database, project: string): Promise<number | null> {
  const row = await db
    .prepare('SELECT staff_minutes AS minutes FROM projects WHERE key = ?')
    .bind(project)
    .first<{ minutes: number | null }>();
  return row?.minutes ?? null;
}
