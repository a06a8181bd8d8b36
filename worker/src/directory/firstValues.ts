import type { FirstValue } from '@banso/engine';

export type SegmentedFirstValue = FirstValue & { readonly segments: readonly string[] };

/** Of accounts that began at `from` or later, the earliest first. */
export async function readFirstValues(
  db: D1Database,
  project: string,
  from: number,
): Promise<readonly SegmentedFirstValue[]> {
  const { results } = await db
    .prepare(
      `SELECT started_at AS startedAt, reached_at AS reachedAt, segments FROM first_values
       WHERE project = ? AND started_at >= ? ORDER BY started_at`,
    )
    .bind(project, from)
    .all<FirstValue & { readonly segments: string }>();
  return results.map((row) => ({ ...row, segments: JSON.parse(row.segments) as string[] }));
}

export type FirstValueInArm = FirstValue & { readonly followUp: string; readonly arm: 'treated' | 'heldOut' };

/**
 * The same by arm of each follow-up. Of accounts that it reached or, held out, would have reached before they came to their first
 * value: what came later can have changed nothing of it, and is left out of both arms alike.
 */
export async function readFirstValuesByArm(
  db: D1Database,
  project: string,
  from: number,
): Promise<readonly FirstValueInArm[]> {
  const { results } = await db
    .prepare(
      `SELECT e.follow_up AS followUp, e.arm, f.started_at AS startedAt, f.reached_at AS reachedAt
       FROM exposures AS e JOIN first_values AS f ON f.project = e.project AND f.account = e.account
       WHERE e.project = ? AND e.exposed_at IS NOT NULL AND f.started_at >= ?
       GROUP BY e.follow_up, e.account, e.arm HAVING reachedAt IS NULL OR min(e.exposed_at) < reachedAt
       ORDER BY e.follow_up, e.arm DESC`,
    )
    .bind(project, from)
    .all<FirstValueInArm & Record<string, unknown>>();
  return results;
}
