import type { Webhook, WebhookSetAside, WebhookType } from '@banso/protocol';

/** A webhook as it is told: with what signs. */
export interface Listener {
  readonly id: string;
  readonly url: string;
  readonly events: readonly WebhookType[];
  /** The newest first. */
  readonly secrets: readonly string[];
}

interface Row {
  readonly id: string;
  readonly url: string;
  readonly events: string;
  readonly secret: string;
  readonly old_secret: string | null;
  readonly old_ends_at: number | null;
  readonly created_at: number;
}

const setAsideTold = 100;

async function readRows(db: D1Database, project: string): Promise<readonly Row[]> {
  const { results } = await db
    .prepare('SELECT * FROM webhooks WHERE project = ? ORDER BY created_at, id')
    .bind(project)
    .all<Row>();
  return results;
}

export async function readWebhooks(db: D1Database, project: string, now: number): Promise<readonly Webhook[]> {
  return (await readRows(db, project)).map((row) => ({
    id: row.id,
    url: row.url,
    events: JSON.parse(row.events) as WebhookType[],
    createdAt: new Date(row.created_at).toISOString(),
    oldSecretUntil: row.old_ends_at !== null && row.old_ends_at > now ? new Date(row.old_ends_at).toISOString() : null,
  }));
}

export async function readListeners(db: D1Database, project: string, now: number): Promise<readonly Listener[]> {
  return (await readRows(db, project)).map(({ id, url, events, secret, old_secret: old, old_ends_at: endsAt }) => ({
    id,
    url,
    events: JSON.parse(events) as WebhookType[],
    secrets: old !== null && endsAt !== null && endsAt > now ? [secret, old] : [secret],
  }));
}

export function writeWebhook(
  db: D1Database,
  project: string,
  webhook: Pick<Webhook, 'id' | 'url' | 'events'> & { readonly secret: string; readonly at: number },
): D1PreparedStatement {
  const { id, url, events, secret, at } = webhook;
  return db
    .prepare('INSERT INTO webhooks (project, id, url, events, secret, created_at) VALUES (?, ?, ?, ?, ?, ?)')
    .bind(project, id, url, JSON.stringify(events), secret, at);
}

/** The secret before this one signs too until `oldEndsAt`. */
export function writeSecret(
  db: D1Database,
  project: string,
  id: string,
  { secret, oldEndsAt }: { readonly secret: string; readonly oldEndsAt: number },
): D1PreparedStatement {
  return db
    .prepare('UPDATE webhooks SET old_secret = secret, old_ends_at = ?, secret = ? WHERE project = ? AND id = ?')
    .bind(oldEndsAt, secret, project, id);
}

export function deleteWebhook(db: D1Database, project: string, id: string): readonly D1PreparedStatement[] {
  return [
    db.prepare('DELETE FROM webhooks WHERE project = ? AND id = ?').bind(project, id),
    db.prepare('DELETE FROM webhooks_set_aside WHERE project = ? AND webhook = ?').bind(project, id),
  ];
}

/** Written again it is the same. */
export async function writeSetAside(
  db: D1Database,
  project: string,
  { webhook, id, account, type, tries, reason, at }: Omit<WebhookSetAside, 'at'> & { readonly at: number },
): Promise<void> {
  await db
    .prepare(
      `INSERT OR REPLACE INTO webhooks_set_aside (project, webhook, id, account, type, at, tries, reason)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(project, webhook, id, account, type, at, tries, reason)
    .run();
}

export async function readSetAside(db: D1Database, project: string): Promise<readonly WebhookSetAside[]> {
  const { results } = await db
    .prepare(
      `SELECT webhook, id, account, type, at, tries, reason FROM webhooks_set_aside
       WHERE project = ? ORDER BY at DESC, id LIMIT ?`,
    )
    .bind(project, setAsideTold)
    .all<Omit<WebhookSetAside, 'at'> & { readonly at: number }>();
  return results.map(({ at, ...row }) => ({ ...row, at: new Date(at).toISOString() }));
}
