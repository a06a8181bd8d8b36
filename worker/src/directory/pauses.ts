import type { Annoyance } from '@banso/engine';
import { recordOf } from './audit.ts';
import type { Author } from './audit.ts';
import { sweepAgain } from './sweeps.ts';

export interface Pause {
  readonly key: string;
  readonly why: Annoyance['by'];
  readonly at: number;
  readonly reached: number;
  readonly annoyed: number;
  readonly resumedAt: number | null;
}

const columns = 'key, why, at, reached, annoyed, resumed_at AS resumedAt';

/** All that ever was, the youngest first. */
export async function readPauses(db: D1Database, project: string): Promise<readonly Pause[]> {
  const { results } = await db
    .prepare(`SELECT ${columns} FROM pauses WHERE project = ? ORDER BY at DESC, key`)
    .bind(project)
    .all<Pause>();
  return results;
}

/** What is paused now. */
export async function pausedKeys(db: D1Database, project: string): Promise<ReadonlySet<string>> {
  const { results } = await db
    .prepare('SELECT DISTINCT key FROM pauses WHERE project = ? AND resumed_at IS NULL')
    .bind(project)
    .all<{ key: string }>();
  return new Set(results.map(({ key }) => key));
}

/** What people said or did of one thing, over all accounts; `since`: less what was known when it was last let go on. */
export interface Told extends Omit<Annoyance, 'by'> {
  readonly disliked: boolean;
  readonly since: Pick<Annoyance, 'reached' | 'annoyed'>;
}

export async function annoyanceOf(db: D1Database, project: string): Promise<readonly Told[]> {
  const { results } = await db
    .prepare(
      `SELECT a.key, a.disliked, a.reached, a.annoyed,
         coalesce(max(p.reached), 0) AS before, coalesce(max(p.annoyed), 0) AS annoyedBefore
       FROM (
         SELECT key, 0 AS disliked, sum(reached) AS reached, sum(annoyed) AS annoyed
         FROM annoyances WHERE project = ?1 GROUP BY key
         UNION ALL SELECT key, 1, sum(reached), sum(annoyed) FROM reactions WHERE project = ?1 GROUP BY key
       ) AS a LEFT JOIN pauses AS p ON p.project = ?1 AND p.key = a.key AND (p.why = 'disliked') = a.disliked
       GROUP BY a.key, a.disliked`,
    )
    .bind(project)
    .all<{
      key: string;
      disliked: number;
      reached: number;
      annoyed: number;
      before: number;
      annoyedBefore: number;
    }>();
  return results.map(({ key, disliked, reached, annoyed, before, annoyedBefore }) => ({
    key,
    disliked: disliked === 1,
    reached,
    annoyed,
    since: { reached: reached - before, annoyed: annoyed - annoyedBefore },
  }));
}

/** From now on; what is paused already stays as it is. */
export async function pause(db: D1Database, project: string, { key, by, reached, annoyed }: Annoyance, at: number) {
  await db.batch([
    db
      .prepare(
        `INSERT INTO pauses (project, key, why, at, reached, annoyed) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (project, key, why) DO UPDATE SET at = excluded.at, reached = excluded.reached,
           annoyed = excluded.annoyed, resumed_at = NULL`,
      )
      .bind(project, key, by, at, reached, annoyed),
    recordOf(db, project, {
      by: null,
      through: 'system',
      at,
      kind: 'pause',
      detail: { key, why: by, reached: String(reached), annoyed: String(annoyed) },
    }),
  ]);
}

/** False: it was not paused. Every account is woken, for what was held goes on. */
export async function resume(
  db: D1Database,
  project: string,
  key: string,
  author: Author,
  at: number,
): Promise<boolean> {
  if (!(await pausedKeys(db, project)).has(key)) return false;
  await db.batch([
    db
      .prepare(
        `UPDATE pauses SET resumed_at = ?1, (reached, annoyed) = (
           SELECT coalesce(sum(reached), 0), coalesce(sum(annoyed), 0) FROM (
             SELECT reached, annoyed FROM annoyances WHERE project = ?2 AND key = ?3 AND why <> 'disliked'
             UNION ALL
             SELECT reached, annoyed FROM reactions WHERE project = ?2 AND key = ?3 AND why = 'disliked'
           )
         ) WHERE project = ?2 AND key = ?3 AND resumed_at IS NULL`,
      )
      .bind(at, project, key),
    recordOf(db, project, { ...author, at, kind: 'resume', detail: { key } }),
    sweepAgain(db, project),
  ]);
  return true;
}
