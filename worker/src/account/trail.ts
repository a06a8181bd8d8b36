import type { Mailbox } from '../email/message.ts';

/** What became of a mail beyond its leaving, and a draft before it. Written only where there is something to write. */
export interface Trail {
  /** As staff have it before them: a person's words, in Markdown. */
  readonly draft?: Draft;
  /** When each was told; the worst is what counts. */
  readonly delivered?: number;
  readonly bounced?: number;
  readonly complained?: number;
  /** How often it was told that it could not be delivered for now. */
  readonly softBounces?: number;
  /** What the receiving side said. */
  readonly said?: string;
  /** When each address was asked for and not yet judged. */
  readonly clicks?: readonly Click[];
  /** The addresses on which a click was counted. */
  readonly counted?: readonly string[];
}

export interface Draft {
  readonly subject: string;
  readonly body: string;
  readonly to: Mailbox;
  readonly editedAt: number | null;
}

export interface Click {
  readonly url: string;
  readonly at: number;
}

export function readTrail(sql: SqlStorage, id: string): Trail {
  const [row] = sql.exec<{ body: string }>('SELECT body FROM trails WHERE id = ?', id);
  return row ? (JSON.parse(row.body) as Trail) : {};
}

/** The drafts that the directory was last told of, as text to compare with. */
export function readToldDrafts(sql: SqlStorage): string {
  const [row] = sql.exec<{ body: string }>(`SELECT body FROM state WHERE key = 'drafts'`);
  return row?.body ?? '[]';
}

export function writeToldDrafts(sql: SqlStorage, told: string): void {
  sql.exec(`INSERT OR REPLACE INTO state (key, body) VALUES ('drafts', ?)`, told);
}

export function writeTrail(sql: SqlStorage, id: string, trail: Trail): void {
  sql.exec(
    'INSERT INTO trails (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body',
    id,
    JSON.stringify(trail),
  );
}
