/** The project that a sign-in token opens; `hash` is its SHA-256 in hex. */
export async function findSignInToken(db: D1Database, hash: string, now: number) {
  return db
    .prepare('SELECT hash, project FROM sign_in_tokens WHERE hash = ? AND (ends_at IS NULL OR ends_at > ?)')
    .bind(hash, now)
    .first<{ hash: string; project: string }>();
}

export interface Session {
  readonly project: string;
  /** As the person calls themselves; null: they did not say. */
  readonly name: string | null;
}

export function writeSession(
  db: D1Database,
  { project, name }: Session,
  hash: string,
  endsAt: number,
): D1PreparedStatement {
  return db
    .prepare('INSERT INTO sessions (hash, project, ends_at, name) VALUES (?, ?, ?, ?)')
    .bind(hash, project, endsAt, name);
}

export async function findSession(db: D1Database, hash: string, now: number): Promise<Session | null> {
  return db
    .prepare('SELECT project, name FROM sessions WHERE hash = ? AND ends_at > ?')
    .bind(hash, now)
    .first<Session>();
}

export function endSession(db: D1Database, hash: string): D1PreparedStatement {
  return db.prepare('DELETE FROM sessions WHERE hash = ?').bind(hash);
}

export async function forgetEndedSessions(db: D1Database, now: number): Promise<void> {
  await db.prepare('DELETE FROM sessions WHERE ends_at <= ?').bind(now).run();
}
