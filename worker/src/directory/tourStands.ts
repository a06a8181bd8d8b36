import type { TourStand } from '@banso/engine';

/** Tours over all accounts: who finished, and for each step who came to it and who stands there. The column `standing` has the steps. */
export async function readTourStands(db: D1Database, project: string): Promise<readonly TourStand[]> {
  const { results } = await db
    .prepare(
      `SELECT tour, sum(finished) AS finished,
         (SELECT json_group_object(step, json_array(came, stand)) FROM (
           SELECT each.key AS step, sum(each.value ->> 0) AS came, sum(each.value ->> 1) AS stand
           FROM tour_stands AS s, json_each(s.standing) AS each
           WHERE s.project = t.project AND s.tour = t.tour GROUP BY each.key)) AS steps
       FROM tour_stands AS t WHERE project = ? GROUP BY tour`,
    )
    .bind(project)
    .all<{ tour: string; finished: number; steps: string }>();
  return results.map(({ steps, ...row }) => ({ ...row, steps: JSON.parse(steps) as TourStand['steps'] }));
}
