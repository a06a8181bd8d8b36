import type { TouchCount } from '@banso/engine';

/** Contacts over all accounts, by month, who began them, channel and hand. */
export async function readTouches(db: D1Database, project: string, months: number): Promise<readonly TouchCount[]> {
  const { results } = await db
    .prepare(
      `SELECT month, origin, channel, by_hand AS byHand, sum(n) AS n, sum(minutes) AS minutes FROM touches
       WHERE project = ?1 AND month >= coalesce(
         (SELECT month FROM touches WHERE project = ?1 GROUP BY month ORDER BY month DESC LIMIT 1 OFFSET ?2), '')
       GROUP BY month, origin, channel, by_hand ORDER BY month DESC, n DESC`,
    )
    .bind(project, months - 1)
    .all<Omit<TouchCount, 'byHand'> & { readonly byHand: number }>();
  return results.map((row) => ({ ...row, byHand: row.byHand === 1 }));
}

export async function readReliance(
  db: D1Database,
  project: string,
): Promise<{ readonly alone: number; readonly of: number; readonly accounts: number }> {
  const row = await db
    .prepare(
      `SELECT coalesce(sum(alone), 0) AS alone, coalesce(sum(reached), 0) AS of, count(*) AS accounts FROM reliance
       WHERE project = ? AND reached > 0`,
    )
    .bind(project)
    .first<{ readonly alone: number; readonly of: number; readonly accounts: number }>();
  return row ?? { alone: 0, of: 0, accounts: 0 };
}
