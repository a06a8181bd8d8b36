/** Texts of published files, each kept once under the SHA-256 of its text. */
export async function readSources(
  db: D1Database,
  project: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { results } = await db
    .prepare('SELECT hash, text FROM sources WHERE project = ? AND hash IN (SELECT value FROM json_each(?))')
    .bind(project, JSON.stringify(hashes))
    .all<{ hash: string; text: string }>();
  return new Map(results.map(({ hash, text }) => [hash, text]));
}

export function writeSource(db: D1Database, project: string, hash: string, text: string): D1PreparedStatement {
  return db
    .prepare('INSERT INTO sources (project, hash, text) VALUES (?, ?, ?) ON CONFLICT (project, hash) DO NOTHING')
    .bind(project, hash, text);
}
