export interface SigningKey {
  readonly kid: string;
  readonly secret: string;
}

/** Keys in use at `now`, the newest first: the first signs, all of them verify. */
export async function signingKeys(
  db: D1Database,
  project: string,
  purpose: 'identity' | 'links',
  now: number,
): Promise<readonly SigningKey[]> {
  const { results } = await db
    .prepare(
      `SELECT kid, secret FROM signing_keys
       WHERE project = ? AND purpose = ? AND (ends_at IS NULL OR ends_at > ?) ORDER BY created_at DESC, kid DESC`,
    )
    .bind(project, purpose, now)
    .all<SigningKey>();
  return results;
}
