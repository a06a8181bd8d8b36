import type { FirstValue } from '@banso/engine';

/** Of accounts that began at `from` or later, the earliest first. */
export async function readFirstValues(db: D1Database, project: string, from: number): Promise<readonly FirstValue[]> {
  const { results } = await db
    .prepare(
      `SELECT started_at AS startedAt, reached_at AS reachedAt FROM first_values
       WHERE project = ? AND started_at >= ? ORDER BY started_at`,
    )
    .bind(project, from)
    .all<FirstValue & Record<string, unknown>>();
  return results;
}
