import type { Event } from '@banso/engine';
import { sha256 } from '../access/hash.ts';
import { deleteText } from './texts.ts';
import type { Intake } from './intake.ts';

/** How a person who was deleted is known: by nothing that tells who it was. */
export const erasureHash = (project: string, user: string): Promise<string> => sha256(`${project}\n${user}`);

export function bury(sql: SqlStorage, hash: string, at: number): void {
  sql.exec('INSERT INTO tombstones (hash, at) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING', hash, at);
}

/** Where nothing is left of an account: not even whose it was, if it was a visitor's. */
export function buryGone(sql: SqlStorage, hash: string, at: number): void {
  bury(sql, hash, at);
  deleteText(sql, 'owner');
}

export function isBuried(sql: SqlStorage, hash: string): boolean {
  return sql.exec('SELECT 1 FROM tombstones WHERE hash = ?', hash).toArray().length > 0;
}

/** Which of these people were deleted here. Almost every account has no tombstone and pays nothing for this. */
export async function buriedAmong(
  sql: SqlStorage,
  project: string,
  users: Iterable<string>,
): Promise<ReadonlySet<string>> {
  if (sql.exec('SELECT 1 FROM tombstones LIMIT 1').toArray().length === 0) return new Set();
  const hashes = await Promise.all(
    Array.from(users, async (user) => [user, await erasureHash(project, user)] as const),
  );
  return new Set(hashes.filter(([, hash]) => isBuried(sql, hash)).map(([user]) => user));
}

/** Tells which events are of people who were deleted here. `kept`: the account is there. */
export async function goneAmong(
  sql: SqlStorage,
  { project, account, events, claims }: Intake,
  kept: boolean,
): Promise<(event: Event) => boolean> {
  if (events.length === 0 && !claims) return () => false;
  const users = [...usersIn(events), ...(claims ? [claims.user] : []), account];
  const buried = await buriedAmong(sql, project, users);
  // An account that was one person's, and theirs alone, has gone with them.
  const whole = buried.has(account) && !kept;
  return ({ user }) => (user === undefined ? whole : buried.has(user));
}

export const usersIn = (events: readonly Event[]): ReadonlySet<string> =>
  new Set(events.flatMap(({ user }) => (user === undefined ? [] : [user])));
