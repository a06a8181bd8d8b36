/** Tells the directory what is counted over all accounts, and remembers what it was told: a row that has not changed costs nothing. */
import type { AccountState, Plan, UserState } from '@banso/engine';
import { dropReport, writeReport } from '../directory/reports.ts';
import { changing, reportsOf } from './rows.ts';
import type { Report } from './rows.ts';

export interface Reports {
  tell(plan: Plan, project: string, state: AccountState, now: number): Promise<void>;
  isTold(state: AccountState): boolean;
}

/** Statements in one batch of the directory. */
const mostAtOnce = 50;

/** `known`: as the account is when its object starts; what was not told of it then has its alarm. */
export function createReports(sql: SqlStorage, db: D1Database, known: AccountState | null): Reports {
  let told = known;
  let isFirst = true;

  async function tell(plan: Plan, project: string, state: AccountState, now: number): Promise<void> {
    if (!isFirst && isSame(told, state)) return;
    const rows = reportsOf(plan, state, now);
    const before = new Map(
      Array.from(sql.exec<{ name: string; body: string }>('SELECT name, body FROM reported'), ({ name, body }) => [
        name,
        body,
      ]),
    );
    const changed = rows.filter((row) => before.get(nameOf(row)) !== changing(row));
    const gone = goneOf(before.keys(), rows, state);
    const statements = [
      ...changed.map((row) => writeReport(db, project, state.id, row)),
      ...gone.map(({ table, key }) => dropReport(db, project, state.id, table, key)),
    ];
    for (let from = 0; from < statements.length; from += mostAtOnce)
      await db.batch(statements.slice(from, from + mostAtOnce));
    for (const row of changed)
      sql.exec('INSERT OR REPLACE INTO reported (name, body) VALUES (?, ?)', nameOf(row), changing(row));
    for (const { table, key } of gone) sql.exec('DELETE FROM reported WHERE name = ?', nameOf({ table, key }));
    told = state;
    isFirst = false;
  }

  return { tell, isTold: (state) => isSame(told, state) };
}

const nameOf = ({ table, key }: Pick<Report, 'table' | 'key'>) => `${table} ${key}`;

/**
 * What was told and is no more: of people who are gone, and of askings that turned out to be part of another. Older askings that the
 * account has forgotten stay where they were told.
 */
function goneOf(names: Iterable<string>, rows: readonly Report[], { users }: AccountState) {
  const now = new Set(rows.map(nameOf));
  const first = new Map<string, number>();
  for (const { table, key } of rows) {
    if (table !== 'askings') continue;
    const [survey, person, at] = JSON.parse(key) as [string, string, number];
    const of = JSON.stringify([survey, person]);
    first.set(of, Math.min(first.get(of) ?? at, at));
  }
  return [...names].flatMap((name) => {
    const at = name.indexOf(' ');
    const [table, key] = [name.slice(0, at) as Report['table'], name.slice(at + 1)];
    if (table === 'annoyances' || now.has(name)) return [];
    const [of, person, n] = JSON.parse(key) as [string, string, number];
    const isGone = person !== '' && !Object.hasOwn(users, person);
    const isOther = table === 'askings' && n >= (first.get(JSON.stringify([of, person])) ?? Infinity);
    return isGone || isOther ? [{ table, key }] : [];
  });
}

/** By identity: the engine keeps that of whatever it does not change. */
function isSame(one: AccountState | null, other: AccountState): boolean {
  if (one === null || one.journeys !== other.journeys) return one === other;
  const people = Object.values(other.users);
  if (people.length !== Object.keys(one.users).length) return false;
  return people.every((person) => {
    const before = Object.hasOwn(one.users, person.id) ? one.users[person.id] : undefined;
    return before === person || (before !== undefined && parts.every((part) => before[part] === person[part]));
  });
}

const parts: readonly (keyof UserState)[] = ['asks', 'experiences', 'mailed', 'consents', 'suppressed'];
