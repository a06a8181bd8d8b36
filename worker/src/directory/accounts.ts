import type { OnboardingStatus } from '@banso/protocol';

/** One account as lists show it. Times in milliseconds. */
export interface AccountEntry {
  readonly id: string;
  readonly name: string;
  readonly plan: string | null;
  readonly progress: number;
  readonly status: OnboardingStatus;
  readonly stuckSince: number | null;
  /** Key of the earliest late milestone. */
  readonly stuckAt: string | null;
  readonly users: number;
  readonly startedAt: number | null;
  readonly lastSeenAt: number | null;
  /** When its object means to wake: the engine has something to do, or a mail is due. */
  readonly wakeAt: number | null;
}

/** In the order in which staff should look at them. */
const statuses: readonly OnboardingStatus[] = ['stuck', 'notStarted', 'onTrack', 'done'];

interface Row extends Omit<AccountEntry, 'status'> {
  readonly need: number;
}

const columns = `id, name, plan, progress, need, stuck_since AS stuckSince, stuck_at AS stuckAt, users,
  started_at AS startedAt, last_seen_at AS lastSeenAt, wake_at AS wakeAt`;

export function writeAccount(db: D1Database, project: string, entry: AccountEntry): D1PreparedStatement {
  return db
    .prepare(
      `INSERT OR REPLACE INTO accounts
       (project, id, name, search, plan, progress, need, stuck_since, stuck_at, users, started_at, last_seen_at, wake_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(
      project,
      entry.id,
      entry.name,
      folded(`${entry.name} ${entry.id}`),
      entry.plan,
      entry.progress,
      statuses.indexOf(entry.status),
      entry.stuckSince,
      entry.stuckAt,
      entry.users,
      entry.startedAt,
      entry.lastSeenAt,
      entry.wakeAt,
    );
}

/**
 * Who is known in a company is not listed as an account of one as well. Of one: nobody but the person it is named after is in it,
 * for ids of companies and of people may be the same numbers.
 */
const listed = `NOT (users <= 1
  AND EXISTS (SELECT 1 FROM memberships AS m
    WHERE m.project = accounts.project AND m.user = accounts.id AND m.account = accounts.id)
  AND EXISTS (SELECT 1 FROM memberships AS m
    WHERE m.project = accounts.project AND m.user = accounts.id AND m.account <> accounts.id))`;

export interface AccountQuery {
  readonly status: OnboardingStatus | null;
  /** Part of a name or an id; letter case and width do not matter. */
  readonly q: string;
  readonly cursor: string | null;
  readonly size: number;
}

/** Stuck first, then the least progress. Walks one index in order, so a page costs the same in a project of any size. */
export async function listAccounts(db: D1Database, project: string, query: AccountQuery) {
  const { sql, args } = listStatement(project, query);
  const { results } = await db
    .prepare(sql)
    .bind(...args)
    .all<Row>();
  const page = results.slice(0, query.size);
  const last = page.at(-1);
  const more = results.length > query.size && last !== undefined;
  return {
    accounts: page.map(toEntry),
    cursor: more ? toCursor(last) : null,
    total: await countAccounts(db, project, query),
  };
}

export function listStatement(
  project: string,
  { status, q, cursor, size }: AccountQuery,
): { readonly sql: string; readonly args: readonly (string | number)[] } {
  const after = cursor === null ? null : fromCursor(cursor);
  const filter = filterOf(status, q);
  return {
    sql: `SELECT ${columns} FROM accounts WHERE project = ? AND ${listed}${filter.sql}
      ${after ? 'AND (need, progress, id) > (?, ?, ?)' : ''} ORDER BY need, progress, id LIMIT ?`,
    args: [project, ...filter.args, ...(after ?? []), size + 1],
  };
}

async function countAccounts(db: D1Database, project: string, { status, q }: AccountQuery): Promise<number> {
  const filter = filterOf(status, q);
  const row = await db
    .prepare(`SELECT count(*) AS n FROM accounts WHERE project = ? AND ${listed}${filter.sql}`)
    .bind(project, ...filter.args)
    .first<{ n: number }>();
  return row?.n ?? 0;
}

function filterOf(
  status: OnboardingStatus | null,
  q: string,
): { readonly sql: string; readonly args: readonly (string | number)[] } {
  const sql = `${status ? ' AND need = ?' : ''}${q === '' ? '' : ' AND instr(search, ?) > 0'}`;
  return { sql, args: [...(status ? [statuses.indexOf(status)] : []), ...(q === '' ? [] : [folded(q)])] };
}

export async function totals(
  db: D1Database,
  project: string,
): Promise<{ readonly [status in OnboardingStatus]: number }> {
  const { results } = await db
    .prepare(`SELECT need, count(*) AS n FROM accounts WHERE project = ? AND ${listed} GROUP BY need`)
    .bind(project)
    .all<{ need: number; n: number }>();
  const of = (status: OnboardingStatus) => results.find(({ need }) => statuses[need] === status)?.n ?? 0;
  return { notStarted: of('notStarted'), onTrack: of('onTrack'), stuck: of('stuck'), done: of('done') };
}

/** Accounts of any project that is on which should have woken before `before`: the watchdog's question, the one that is not about one project. */
export async function overdueAccounts(db: D1Database, before: number, most: number) {
  const { results } = await db
    .prepare(
      `SELECT project, id FROM accounts WHERE wake_at < ? AND project NOT IN (SELECT key FROM projects WHERE off = 1)
       ORDER BY wake_at LIMIT ?`,
    )
    .bind(before, most)
    .all<{ project: string; id: string }>();
  return results;
}

/** Every account there is. Development only: its clock moves all of them. */
export async function everyAccount(db: D1Database) {
  const { results } = await db
    .prepare('SELECT project, id FROM accounts ORDER BY project, id')
    .all<{ project: string; id: string }>();
  return results;
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

const toEntry = ({ need, ...row }: Row): AccountEntry => ({ ...row, status: statuses[need] ?? 'onTrack' });

const toCursor = ({ need, progress, id }: Row) => btoa(encodeURIComponent(JSON.stringify([need, progress, id])));

/** Null where the cursor is none of ours: the list then starts from its beginning. */
function fromCursor(cursor: string): readonly [number, number, string] | null {
  try {
    const [need, progress, id] = JSON.parse(decodeURIComponent(atob(cursor))) as unknown[];
    return typeof need === 'number' && typeof progress === 'number' && typeof id === 'string'
      ? [need, progress, id]
      : null;
  } catch {
    return null;
  }
}

export async function hasAccount(db: D1Database, project: string, id: string): Promise<boolean> {
  return (await db.prepare('SELECT 1 FROM accounts WHERE project = ? AND id = ?').bind(project, id).first()) !== null;
}
