import type { Coverage } from '@banso/protocol';
import { bandSize } from './accounts.ts';
import { listed } from './accountList.ts';

/** A person took, did or received a task of theirs, or spoke to them, since ?2. */
const reached = `(EXISTS (SELECT 1 FROM tasks AS t
    WHERE t.project = accounts.project AND t.account = accounts.id AND t.touched_at >= ?2)
  OR EXISTS (SELECT 1 FROM calls AS c
    WHERE c.project = accounts.project AND c.account = accounts.id AND c.at >= ?2 AND c.state NOT IN ('queued', 'attempted')))`;

/** The plus keeps the search to the account's own tasks: by `place` it would walk those of all accounts. */
const has = (places: string) => `EXISTS (SELECT 1 FROM tasks AS t
  WHERE t.project = accounts.project AND t.account = accounts.id AND +t.place ${places})`;

/** In which of the four an account is: the first that holds, so that each is in just one. */
const part = `CASE WHEN ${reached} THEN 'reached' WHEN ${has('< 3')} THEN 'waiting' WHEN ${has('= 4')} THEN 'heldOut'
  ELSE 'nobody' END AS part`;

/** Stuck, or else of poor health: each by its own index, which the planner would pass over without statistics. */
export const coverageStatement = (
  [
    ['accounts_by_need', 'need = 0'],
    ['accounts_by_health', `health_order < ${bandSize} AND need <> 0`],
  ] as const
)
  .map(
    ([index, risk]) => `SELECT id, name, stuck_since AS stuckSince, ${part} FROM accounts INDEXED BY ${index}
      WHERE accounts.project = ?1 AND ${risk} AND ${listed}`,
  )
  .join(' UNION ALL ');

const named = 50;

export async function readCoverage(
  db: D1Database,
  project: string,
  { now, days }: { readonly now: number; readonly days: number },
): Promise<Coverage> {
  const since = now - days * 86_400_000;
  const [counts, nobody] = await db.batch([
    db.prepare(`SELECT part, count(*) AS n FROM (${coverageStatement}) GROUP BY part`).bind(project, since),
    db
      .prepare(
        `SELECT id, name, stuckSince FROM (${coverageStatement}) WHERE part = 'nobody'
         ORDER BY coalesce(stuckSince, 9e15), id LIMIT ${named}`,
      )
      .bind(project, since),
  ]);
  const parts = (counts?.results ?? []) as { readonly part: string; readonly n: number }[];
  const of = (part: string) => parts.find((one) => one.part === part)?.n ?? 0;
  const rows = (nobody?.results ?? []) as {
    readonly id: string;
    readonly name: string;
    readonly stuckSince: number | null;
  }[];
  return {
    days,
    atRisk: parts.reduce((sum, { n }) => sum + n, 0),
    reached: of('reached'),
    waiting: of('waiting'),
    heldOut: of('heldOut'),
    nobody: of('nobody'),
    accounts: rows.map(({ stuckSince, ...row }) => ({
      ...row,
      stuckSince: stuckSince === null ? null : new Date(stuckSince).toISOString(),
    })),
  };
}
