import type { AccountState, Journey, UserState } from '@banso/engine';
import type { AccountEntry } from '../directory/accounts.ts';
import { readStood } from '../reports/stood.ts';
import type { Stood } from '../reports/stood.ts';
import type { ToldAs } from '../webhooks/notices.ts';
import { isVisitor } from './isVisitor.ts';
import { packedTallies, unpackedTallies } from './packedTallies.ts';
import type { PackedTallies, Tallies } from './packedTallies.ts';
import { deleteText, readText, readTexts, writeText } from './texts.ts';

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
  /** That it is a visitor's, of whom no list tells. Absent: told before visitors were told apart. */
  readonly visitor?: boolean;
  /** Absent: a visitor's, of which no report tells. */
  readonly stood?: Stood;
  /** When it was told, in the real time. Absent: it was told otherwise. */
  readonly at?: number;
}

type Journeys = AccountState['journeys'];
type Packed<T extends { readonly tallies: Tallies }> = Omit<T, 'tallies'> & {
  readonly tallies: PackedTallies | Tallies;
};
type AccountRow = Omit<Kept, 'state'> & { readonly state: Packed<Omit<AccountState, 'users'>> };
/** A person with the follow-ups that are about them, so that no row grows with the number of people. */
type UserRow = Packed<UserState> & { readonly journeys?: Journeys };

/** What was written before people's follow-ups stood in their own rows, or before visitors were told apart, is written anew, once. */
export function openKept(storage: DurableObjectStorage): Kept | null {
  const { sql } = storage;
  const row = readBody<AccountRow>(sql, 'account');
  if (!row) return null;
  const { state, ...account } = row;
  const rows = Array.from(readTexts(sql, 'user'), ([, body]) => JSON.parse(body) as UserRow);
  const users = Object.fromEntries(
    rows.map(({ journeys: _, ...user }) => [user.id, { ...user, tallies: unpackedTallies(user.tallies) }]),
  );
  const theirs = rows.flatMap(({ journeys = {} }) => Object.entries(journeys));
  const tallies = unpackedTallies(state.tallies);
  const whole = { ...state, tallies, users, journeys: { ...state.journeys, ...Object.fromEntries(theirs) } };
  const told = readBody<Projected>(sql, 'projected');
  const visitor = told !== null && told.visitor === undefined && isVisitor(whole);
  const kept: Kept = { ...account, state: visitor ? { ...whole, anonymous: true } : whole };
  const old = visitor || Object.values(state.journeys).some((journey) => isTheirs(kept.state, journey));
  if (old) storage.transactionSync(() => writeKept(sql, null, kept));
  return kept;
}

/** Writes what is another object than before: the engine keeps the identity of whatever it does not change. */
export function writeKept(sql: SqlStorage, before: Kept | null, after: Kept): void {
  const { users, journeys, ...state } = after.state;
  const entries = before?.state.journeys === journeys ? null : Object.entries(journeys);
  if (!before || accountChanged(before, after)) {
    const own = (entries ?? Object.entries(journeys)).filter(([, journey]) => !isTheirs(after.state, journey));
    const tallies = packedTallies(state.tallies);
    const row: AccountRow = { ...after, state: { ...state, tallies, journeys: Object.fromEntries(own) } };
    writeBody(sql, 'account', row);
  }
  const changed = new Set<string>();
  for (const [id, user] of Object.entries(users))
    if (!before || !Object.hasOwn(before.state.users, id) || before.state.users[id] !== user) changed.add(id);
  for (const [entry, journey] of entries ?? [])
    if (isTheirs(after.state, journey) && before?.state.journeys[entry] !== journey) changed.add(journey.user);
  const theirs = changed.size > 0 ? byPerson(after.state) : new Map<string, never>();
  for (const id of changed) {
    const journeysOfThis = theirs.get(id);
    const user = users[id] as UserState;
    const row: UserRow = {
      ...user,
      tallies: packedTallies(user.tallies),
      ...(journeysOfThis && { journeys: Object.fromEntries(journeysOfThis) }),
    };
    writeBody(sql, `user ${id}`, row);
  }
  for (const id of Object.keys(before?.state.users ?? {})) if (!Object.hasOwn(users, id)) deleteText(sql, `user ${id}`);
}

const isTheirs = ({ users }: AccountState, journey: Journey): journey is Journey & { readonly user: string } =>
  journey.user !== null && Object.hasOwn(users, journey.user);

function byPerson(state: AccountState): ReadonlyMap<string, readonly (readonly [string, Journey])[]> {
  const found = new Map<string, (readonly [string, Journey])[]>();
  for (const [entry, journey] of Object.entries(state.journeys)) {
    if (!isTheirs(state, journey)) continue;
    const theirs = found.get(journey.user) ?? [];
    found.set(journey.user, theirs);
    theirs.push([entry, journey]);
  }
  return found;
}

function accountChanged(before: Kept, after: Kept): boolean {
  if (before.wakeAt !== after.wakeAt || before.project !== after.project) return true;
  return (Object.keys({ ...before.state, ...after.state }) as (keyof AccountState)[]).some(
    (key) => key !== 'users' && before.state[key] !== after.state[key],
  );
}

/** Of whom the directory was told stands in a table of its own; before, it stood in the same row, and reports of the whole stood apart. */
export function readProjected(sql: SqlStorage): Projected | null {
  const row = readBody<Omit<Projected, 'users'> & { readonly users?: readonly string[] }>(sql, 'projected');
  if (!row) return null;
  const { users, ...told } = row;
  if (users) writeProjected(sql, { ...told, users });
  return {
    stood: readStood(sql),
    ...told,
    users: users ?? Array.from(sql.exec<{ user: string }>('SELECT user FROM told'), ({ user }) => user),
  };
}

/** `known`: those of `users` of whom the directory had been told before. */
export function writeProjected(
  sql: SqlStorage,
  { users, ...told }: Projected,
  known: { has(user: string): boolean } = new Set<string>(),
): void {
  writeBody(sql, 'projected', told);
  const newcomers = users.filter((user) => !known.has(user));
  if (newcomers.length > 0)
    sql.exec(
      'INSERT INTO told (user) SELECT value FROM json_each(?) WHERE true ON CONFLICT (user) DO NOTHING',
      JSON.stringify(newcomers),
    );
}

/** The directory is to be told everything anew. */
export function forgetProjected(sql: SqlStorage): void {
  deleteText(sql, 'projected');
  sql.exec('DELETE FROM told; DELETE FROM reported;');
}

/** As which of the two webhooks were last told that the account is; no row: as neither. */
export const readToldAs = (sql: SqlStorage): ToldAs => readBody<ToldAs>(sql, 'toldAs');

export const writeToldAs = (sql: SqlStorage, toldAs: ToldAs): void => writeBody(sql, 'toldAs', toldAs);

function readBody<T>(sql: SqlStorage, key: string): T | null {
  const text = readText(sql, key);
  return text === null ? null : (JSON.parse(text) as T);
}

const writeBody = (sql: SqlStorage, key: string, body: unknown): void => writeText(sql, key, JSON.stringify(body));
