/** The project that a sign-in token opens; `hash` is its SHA-256 in hex. */
export async function findSignInToken(db: D1Database, hash: string, now: number) {
  return db
    .prepare('SELECT hash, project FROM sign_in_tokens WHERE hash = ? AND (ends_at IS NULL OR ends_at > ?)')
    .bind(hash, now)
    .first<{ hash: string; project: string }>();
}

export async function writeSession(db: D1Database, project: string, hash: string, endsAt: number): Promise<void> {
  await db.prepare('INSERT INTO sessions (hash, project, ends_at) VALUES (?, ?, ?)').bind(hash, project, endsAt).run();
}

export async function findSession(db: D1Database, hash: string, now: number): Promise<string | null> {
  const row = await db
    .prepare('SELECT project FROM sessions WHERE hash = ? AND ends_at > ?')
    .bind(hash, now)
    .first<{ project: string }>();
  return row?.project ?? null;
}

export async function endSession(db: D1Database, hash: string): Promise<void> {
  await db.prepare('DELETE FROM sessions WHERE hash = ?').bind(hash).run();
}

export async function forgetEndedSessions(db: D1Database, now: number): Promise<void> {
  await db.prepare('DELETE FROM sessions WHERE ends_at <= ?').bind(now).run();
}
