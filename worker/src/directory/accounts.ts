import { WILL_AND_SKILL } from '@banso/engine';
import type { Band, Follow, TouchLevel } from '@banso/engine';
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
  /** `2026-11-24`: the day on which its health was last told; null: never. */
  readonly healthDay: string | null;
  readonly score: number | null;
  /** Null: too little is known. */
  readonly band: Band | null;
  /** Points in 28 days. */
  readonly trend: number | null;
  readonly coverage: number | null;
  /** Month in which it began and the group of eight it is in, once its first fortnight was told. */
  readonly cohort: string | null;
  readonly group8: number | null;
  /** How much of people's time it should get; null: the project does not say. */
  readonly touch: TouchLevel | null;
  /** How it stands between will and skill; null: not known. */
  readonly follow: Follow | null;
  /** When its object means to wake: the engine has something to do, or a mail is due. */
  readonly wakeAt: number | null;
}

/** In the order in which staff should look at them. */
export const statuses: readonly OnboardingStatus[] = ['stuck', 'notStarted', 'onTrack', 'done'];

/** Worst first; null, not told, comes last. */
export const bands: readonly (Band | null)[] = ['poor', 'concerning', 'healthy', null];
export const bandSize = 1000;

/** An account's word on itself. */
export interface Word {
  /** In milliseconds of the real time, and more than at any word of this account before. */
  readonly at: number;
  /** Only then may there be no row of it yet. What was deleted is not brought back by a word that was under way. */
  readonly isFirst: boolean;
  /** Hashes of the people it names: where one of them has been deleted meanwhile, nothing of it is written. */
  readonly people: readonly string[];
}

/** Writes the row, but where a later word stands there already. `wasWritten` tells the word's other statements. */
export function writeAccount(
  db: D1Database,
  project: string,
  entry: AccountEntry,
  word: Word = { at: 0, isFirst: true, people: [] },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO accounts (project, id, ${columns.join(', ')})
       SELECT ?1, ?2, ${columns.map((_, i) => `?${i + 3}`).join(', ')}
       WHERE (?25 OR EXISTS (SELECT 1 FROM accounts WHERE project = ?1 AND id = ?2)) AND NOT EXISTS
         (SELECT 1 FROM erasures WHERE project = ?1 AND account = '' AND hash IN (SELECT value FROM json_each(?26)))
       ON CONFLICT (project, id) DO UPDATE SET ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}
       WHERE excluded.told_at >= told_at`,
    )
    .bind(
      project,
      entry.id,
      word.at,
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
      entry.healthDay,
      entry.score,
      bands.indexOf(entry.band),
      entry.trend,
      entry.coverage,
      bands.indexOf(entry.band) * bandSize + (entry.score ?? bandSize - 1),
      entry.cohort,
      entry.group8,
      entry.touch,
      followOrder(entry.follow?.standing ?? null) + (entry.follow?.usage ?? 0),
      Number(word.isFirst),
      JSON.stringify(word.people),
    );
}

const columns = [
  'told_at',
  'name',
  'search',
  'plan',
  'progress',
  'need',
  'stuck_since',
  'stuck_at',
  'users',
  'started_at',
  'last_seen_at',
  'wake_at',
  'health_day',
  'score',
  'band',
  'trend',
  'coverage',
  'health_order',
  'cohort',
  'group8',
  'touch',
  'follow_order',
];

/** Between one standing and the next in `follow_order`. */
export const followSize = 1000;
/** Where accounts of this standing begin in `follow_order`; those of which it is not known come last. */
export const followOrder = (standing: Follow['standing'] | null): number =>
  (standing === null ? WILL_AND_SKILL.length : WILL_AND_SKILL.indexOf(standing)) * followSize;

/** Those who need people most first. */
export const touchLevels: readonly TouchLevel[] = ['high', 'low', 'tech'];

/** Of a statement in the batch that `writeAccount` began: holds where that wrote. Binds project, account and the word's time. */
export const wasWritten = 'EXISTS (SELECT 1 FROM accounts WHERE project = ? AND id = ? AND told_at = ?)';

/** Accounts of any project that is on, visitors' among them, which should have woken before `before`: the watchdog's question, the one that is not about one project. */
export async function overdueAccounts(db: D1Database, before: number, most: number) {
  const { results } = await db
    .prepare(
      `SELECT project, id FROM (
         SELECT project, id, wake_at FROM accounts WHERE wake_at < ?1
         UNION ALL SELECT project, id, wake_at FROM visitors WHERE wake_at < ?1)
       WHERE project NOT IN (SELECT key FROM projects WHERE off = 1) ORDER BY wake_at LIMIT ?2`,
    )
    .bind(before, most)
    .all<{ project: string; id: string }>();
  return results;
}

/** Has the watchdog wake every account of a project, some at a time: those that sleep for good would not learn that they are measured. */
export function rouse(db: D1Database, project: string, now: number): D1PreparedStatement {
  return db
    .prepare('UPDATE accounts SET wake_at = ?2 WHERE project = ?1 AND (wake_at IS NULL OR wake_at > ?2)')
    .bind(project, now);
}

/** Every account there is, visitors' among them. Development only: its clock moves all of them. */
export async function everyAccount(db: D1Database) {
  const { results } = await db
    .prepare('SELECT project, id FROM accounts UNION SELECT project, id FROM visitors ORDER BY project, id')
    .all<{ project: string; id: string }>();
  return results;
}

export const folded = (text: string) => text.normalize('NFKC').toLowerCase();

export async function hasAccount(db: D1Database, project: string, id: string): Promise<boolean> {
  return (await db.prepare('SELECT 1 FROM accounts WHERE project = ? AND id = ?').bind(project, id).first()) !== null;
}
