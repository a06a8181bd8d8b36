import type { Event } from '@banso/engine';
import { sha256 } from '../access/hash.ts';

export interface Suppression {
  /** Null: every kind of mail. */
  readonly category: string | null;
  readonly reason: Extract<Event, { kind: 'suppress' }>['reason'];
  readonly at: number;
}

/** How an address is kept and looked up: whoever writes it in capitals is written to at the same mailbox. */
export function addressHash(address: string): Promise<string> {
  return sha256(address.trim().toLowerCase());
}

/**
 * The latest no counts: one that was taken back in between must not be older than the yes. What a person cannot take back goes before
 * what they can.
 */
export async function writeSuppression(
  db: D1Database,
  project: string,
  address: string,
  { category, reason, at }: Suppression,
): Promise<void> {
  await db
    .prepare(
      `INSERT INTO suppressions (project, address, category, reason, at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (project, address, category) DO UPDATE SET at = max(at, excluded.at),
         reason = iif(reason = 'unsubscribed', excluded.reason, reason)`,
    )
    .bind(project, address, category ?? '', reason, at)
    .run();
}

/** Takes back the person's own no to all mail. */
export async function dropOwnRefusal(db: D1Database, project: string, address: string): Promise<void> {
  await db
    .prepare(`DELETE FROM suppressions WHERE project = ? AND address = ? AND category = '' AND reason = 'unsubscribed'`)
    .bind(project, address)
    .run();
}

/** All that holds for an address. */
export async function everySuppressionOf(
  db: D1Database,
  project: string,
  address: string,
): Promise<readonly Suppression[]> {
  const { results } = await db
    .prepare(`SELECT nullif(category, '') AS category, reason, at FROM suppressions WHERE project = ? AND address = ?`)
    .bind(project, address)
    .all<Suppression>();
  return results;
}

/** What holds for a mail of this category to this address. */
export async function suppressionsOf(
  db: D1Database,
  project: string,
  address: string,
  category: string,
): Promise<readonly Suppression[]> {
  const { results } = await db
    .prepare(
      `SELECT nullif(category, '') AS category, reason, at FROM suppressions
       WHERE project = ? AND address = ? AND category IN ('', ?)`,
    )
    .bind(project, address, category)
    .all<Suppression>();
  return results;
}
