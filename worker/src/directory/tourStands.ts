import type { TourStand } from '@banso/engine';

/** Tours over all accounts: who finished, and at which step the others stand. */
export async function readTourStands(db: D1Database, project: string): Promise<readonly TourStand[]> {
  const { results } = await db
    .prepare(
      `SELECT tour, sum(finished) AS finished,
         (SELECT json_group_object(step, n) FROM (
           SELECT each.key AS step, sum(each.value) AS n FROM tour_stands AS s, json_each(s.standing) AS each
           WHERE s.project = t.project AND s.tour = t.tour GROUP BY each.key)) AS standing
       FROM tour_stands AS t WHERE project = ? GROUP BY tour`,
    )
    .bind(project)
    .all<{ tour: string; finished: number; standing: string }>();
  return results.map(({ standing, ...row }) => ({ ...row, standing: JSON.parse(standing) as TourStand['standing'] }));
}
