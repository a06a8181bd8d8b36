import type { AccountState, UserState } from '@banso/engine';
import type { AccountEntry } from '../directory/accounts.ts';

/** What the object knows of itself: kept in memory, and in rows `account` and `user <id>`. */
export interface Kept {
  readonly project: string;
  readonly state: AccountState;
  /** When the engine next has something to do of itself. */
  readonly wakeAt: number | null;
}

/** What the directory was last told, and of whom. */
export interface Projected {
  readonly entry: AccountEntry;
  readonly users: readonly string[];
}

type AccountRow = Omit<Kept, 'state'> & { readonly state: Omit<AccountState, 'users'> };

export function readKept(sql: SqlStorage): Kept | null {
  const account = readBody<AccountRow>(sql, 'account');
  if (!account) return null;
  const rows = sql.exec<{ body: string }>(`SELECT body FROM state WHERE key > 'user ' AND key < 'user!'`);
  const users = Array.from(rows, ({ body }) => JSON.parse(body) as UserState);
  return { ...account, state: { ...account.state, users: Object.fromEntries(users.map((user) => [user.id, user])) } };
}

/** Writes what is another object than before: the engine keeps the identity of whatever it does not change. */
export function writeKept(sql: SqlStorage, before: Kept | null, after: Kept): void {
  if (!before || accountChanged(before, after)) {
    const { users: _, ...state } = after.state;
    writeBody(sql, 'account', { ...after, state } satisfies AccountRow);
  }
  for (const [id, user] of Object.entries(after.state.users))
    if (!before || !Object.hasOwn(before.state.users, id) || before.state.users[id] !== user)
      writeBody(sql, `user ${id}`, user);
}

function accountChanged(before: Kept, after: Kept): boolean {
  if (before.wakeAt !== after.wakeAt || before.project !== after.project) return true;
  return (Object.keys(after.state) as (keyof AccountState)[]).some(
    (key) => key !== 'users' && before.state[key] !== after.state[key],
  );
}

export const readProjected = (sql: SqlStorage): Projected | null => readBody<Projected>(sql, 'projected');

export const writeProjected = (sql: SqlStorage, projected: Projected): void => writeBody(sql, 'projected', projected);

function readBody<T>(sql: SqlStorage, key: string): T | null {
  const [row] = sql.exec<{ body: string }>('SELECT body FROM state WHERE key = ?', key);
  return row ? (JSON.parse(row.body) as T) : null;
}

function writeBody(sql: SqlStorage, key: string, body: unknown): void {
  sql.exec('INSERT OR REPLACE INTO state (key, body) VALUES (?, ?)', key, JSON.stringify(body));
}
