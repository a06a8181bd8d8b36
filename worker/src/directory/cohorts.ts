import type { CohortBody } from '@banso/protocol';

/** Every month's accounts by the group their first fortnight put them in, the latest month first. */
export async function readCohorts(db: D1Database, project: string): Promise<readonly CohortBody[]> {
  const { results } = await db
    .prepare(
      `SELECT cohort AS month, group8, count(*) AS n FROM accounts WHERE project = ? AND cohort IS NOT NULL
       GROUP BY cohort, group8 ORDER BY cohort DESC`,
    )
    .bind(project)
    .all<{ month: string; group8: number | null; n: number }>();
  return [...new Set(results.map(({ month }) => month))].map((month) => {
    const of = (group: number | null) => results.find((row) => row.month === month && row.group8 === group)?.n ?? 0;
    return { month, groups: [1, 2, 3, 4, 5, 6, 7, 8].map(of), unknown: of(null) };
  });
}

/** Accounts of a cohort in these groups: the groups in the order given; within a group who is late longest first. */
export async function cohortMembers(
  db: D1Database,
  project: string,
  { cohort, groups, from, size }: { cohort: string; groups: readonly number[]; from: number; size: number },
): Promise<readonly string[]> {
  const { results } = await db
    .prepare(
      `SELECT accounts.id FROM accounts JOIN json_each(?3) AS wanted ON accounts.group8 = wanted.value
       WHERE project = ?1 AND cohort = ?2 ORDER BY wanted.key, stuck_since IS NULL, stuck_since, accounts.id LIMIT ?4 OFFSET ?5`,
    )
    .bind(project, cohort, JSON.stringify(groups), size, from)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

/** Where each of these accounts belongs; one that this project does not have is not in it. */
export async function groupsOf(
  db: D1Database,
  project: string,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, { readonly cohort: string | null; readonly group8: number | null }>> {
  const { results } = await db
    .prepare('SELECT id, cohort, group8 FROM accounts WHERE project = ? AND id IN (SELECT value FROM json_each(?))')
    .bind(project, JSON.stringify(accounts))
    .all<{ id: string; cohort: string | null; group8: number | null }>();
  return new Map(results.map(({ id, cohort, group8 }) => [id, { cohort, group8 }]));
}
