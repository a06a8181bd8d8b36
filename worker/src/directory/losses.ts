import { pageLosses, serverLosses } from '@banso/protocol';
import type { LossesBody, LossReason } from '@banso/protocol';

export type Losses = { readonly [reason in LossReason]?: number };

const day = 86_400_000;
/** Of one reason in one batch. More is nobody's honest loss. */
const mostAtOnce = 1_000_000;
const reasons: readonly string[] = [...pageLosses, ...serverLosses, 'other'] satisfies readonly LossReason[];

/** What a page says it lost, in reasons that are known; a page may not speak of what only the Worker can know. */
export function lossesOfPage(dropped: { readonly [reason: string]: number }): Losses {
  const known: readonly string[] = pageLosses;
  const losses: { [reason in LossReason]?: number } = {};
  for (const [reason, n] of Object.entries(dropped)) {
    const as = known.includes(reason) ? (reason as LossReason) : 'other';
    losses[as] = Math.min((losses[as] ?? 0) + n, mostAtOnce);
  }
  return losses;
}

/** Adds to what did not become an event, by reason. */
export async function addLosses(db: D1Database, project: string, losses: Losses, now: number): Promise<void> {
  const entries = Object.entries(losses).filter(([, n]) => n > 0);
  if (entries.length === 0) return;
  await db
    .prepare(
      `INSERT INTO losses (project, day, reason, n) SELECT ?, ?, key, value FROM json_each(?)
       WHERE true ON CONFLICT (project, day, reason) DO UPDATE SET n = n + excluded.n`,
    )
    .bind(project, Math.floor(now / day), JSON.stringify(Object.fromEntries(entries)))
    .run();
}

/** Of the last 30 days, the most frequent first. Reasons written before they were told apart count as `other`. */
export async function readLosses(db: D1Database, project: string, now: number): Promise<LossesBody['losses']> {
  const today = Math.floor(now / day);
  const { results } = await db
    .prepare(
      `SELECT iif(reason IN (SELECT value FROM json_each(?3)), reason, 'other') AS reason,
         sum(iif(day > ?2 - 7, n, 0)) AS week, sum(n) AS month, max(day) AS last
       FROM losses WHERE project = ?1 AND day > ?2 - 30 GROUP BY 1 ORDER BY month DESC, reason`,
    )
    .bind(project, today, JSON.stringify(reasons))
    .all<{ reason: LossReason; week: number; month: number; last: number }>();
  return results.map(({ last, ...row }) => ({ ...row, last: new Date(last * day).toISOString().slice(0, 10) }));
}
