/** What the directory is told to count over all accounts, and what it was told of it: a row that has not changed costs nothing. */
import type { AccountState, Plan, Standing, UserState } from '@banso/engine';
import { changing, reportsOf, standingRows } from './rows.ts';
import type { Report } from './rows.ts';
import { isAsStood, isStanding } from './stood.ts';
import type { Stood } from './stood.ts';

/** Rows that the directory does not have as they are now, and rows that it has and that are no more. */
export interface Told {
  readonly changed: readonly Report[];
  readonly gone: readonly { readonly table: PerPerson; readonly key: string }[];
}

/** An account, and where it stands now. */
export interface AsOf {
  readonly plan: Plan;
  readonly state: AccountState;
  readonly stands: Standing;
  readonly now: number;
}

export interface Reports {
  /**
   * `stood`: what was told of where it stands. `anew`: rows may have changed though the account has not, by what is counted in it or by
   * the time.
   */
  untold(is: AsOf, stood: Stood, anew: boolean): Told;
  /** The directory has these now; `state`: of when they were. */
  wereTold(told: Told, state: AccountState): void;
  /** Cheap, and not sure before the first `untold`: what was not told before the object started has its alarm. */
  isTold(is: Pick<AsOf, 'state' | 'stands'>, stood: Stood): boolean;
}

/** Rows of one word to the directory; those of a large account take several. */
const mostAtOnce = 200;
const nothing: Told = { changed: [], gone: [] };

/** `known`: as the account is when its object starts. */
export function createReports(sql: SqlStorage, known: AccountState | null): Reports {
  let told = known;
  let isFirst = true;

  const isTold: Reports['isTold'] = ({ state, stands }, stood) =>
    isSame(told, state) && standingRows(state, stands).every((row) => isAsStood(stood, row));

  return {
    untold(is, stood, anew) {
      if (!isFirst && !anew && isTold(is, stood)) return nothing;
      const rows = reportsOf(is.plan, is.state, is.stands, is.now);
      const before = new Map(
        Array.from(sql.exec<{ name: string; body: string }>('SELECT name, body FROM reported'), ({ name, body }) => [
          name,
          body,
        ]),
      );
      const wasTold = (row: Report) =>
        isStanding(row) ? isAsStood(stood, row) : before.get(nameOf(row)) === changing(row);
      const changed = rows.filter((row) => !wasTold(row)).slice(0, mostAtOnce);
      const gone = goneOf(before.keys(), rows, is.state).slice(0, mostAtOnce);
      return { changed, gone };
    },
    wereTold({ changed, gone }, state) {
      for (const row of changed)
        if (!isStanding(row))
          sql.exec('INSERT OR REPLACE INTO reported (name, body) VALUES (?, ?)', nameOf(row), changing(row));
      for (const { table, key } of gone) sql.exec('DELETE FROM reported WHERE name = ?', nameOf({ table, key }));
      const wasAll = changed.length < mostAtOnce && gone.length < mostAtOnce;
      told = wasAll ? state : null;
      isFirst = !wasAll;
    },
    isTold,
  };
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
    if (!isPerPerson(table) || now.has(name)) return [];
    const [of, person, n] = JSON.parse(key) as [string, string, number];
    const isGone = person !== '' && !Object.hasOwn(users, person);
    const isOther = table === 'askings' && n >= (first.get(JSON.stringify([of, person])) ?? Infinity);
    return isGone || isOther ? [{ table, key }] : [];
  });
}

/** By identity: the engine keeps that of whatever it does not change. */
function isSame(one: AccountState | null, other: AccountState): boolean {
  if (one === null || own.some((part) => one[part] !== other[part])) return one === other;
  const people = Object.values(other.users);
  if (people.length !== Object.keys(one.users).length) return false;
  return people.every((person) => {
    const before = Object.hasOwn(one.users, person.id) ? one.users[person.id] : undefined;
    return before === person || (before !== undefined && parts.every((part) => before[part] === person[part]));
  });
}

/** Tables whose rows may be about one person. */
const perPerson = ['exposures', 'askings', 'tasks', 'attendances'] as const;
type PerPerson = (typeof perPerson)[number];

const isPerPerson = (table: Report['table']): table is PerPerson => perPerson.some((one) => one === table);

const own: readonly (keyof AccountState)[] = ['journeys', 'milestones', 'startedAt', 'tasks', 'touches', 'traits'];
const parts: readonly (keyof UserState)[] = [
  'asks',
  'experiences',
  'mailed',
  'consents',
  'suppressed',
  'milestones',
  'attended',
  'reactions',
];
