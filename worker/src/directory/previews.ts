/** Drafts that may be looked at in the app; `hash` is the SHA-256 of the token that opens one. */
export function writePreview(
  db: D1Database,
  project: string,
  { hash, body, endsAt }: { readonly hash: string; readonly body: string; readonly endsAt: number },
): D1PreparedStatement {
  return db
    .prepare('INSERT INTO previews (hash, project, body, ends_at) VALUES (?, ?, ?, ?)')
    .bind(hash, project, body, endsAt);
}

export async function findPreview(db: D1Database, hash: string, now: number): Promise<string | null> {
  return db.prepare('SELECT body FROM previews WHERE hash = ? AND ends_at > ?').bind(hash, now).first<string>('body');
}

export async function forgetEndedPreviews(db: D1Database, now: number): Promise<void> {
  await db.prepare('DELETE FROM previews WHERE ends_at <= ?').bind(now).run();
}
