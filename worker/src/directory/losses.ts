export type Losses = { readonly [reason: string]: number };

/** Adds to what did not become an event, by reason. */
export async function addLosses(db: D1Database, project: string, losses: Losses, now: number): Promise<void> {
  const entries = Object.entries(losses).filter(([, n]) => n > 0);
  if (entries.length === 0) return;
  const day = Math.floor(now / 86_400_000);
  await db
    .prepare(
      `INSERT INTO losses (project, day, reason, n) SELECT ?, ?, key, value FROM json_each(?)
       WHERE true ON CONFLICT (project, day, reason) DO UPDATE SET n = n + excluded.n`,
    )
    .bind(project, day, JSON.stringify(Object.fromEntries(entries)))
    .run();
}

export async function readLosses(db: D1Database, project: string): Promise<Losses> {
  const { results } = await db
    .prepare('SELECT reason, sum(n) AS n FROM losses WHERE project = ? GROUP BY reason')
    .bind(project)
    .all<{ reason: string; n: number }>();
  return Object.fromEntries(results.map(({ reason, n }) => [reason, n]));
}
