/** What is kept of events that have left the log: daily counts in rows by day, tallies carried over by person, and until when. */
import { carriedWithout, carry, countedAs, dayCounts, dayOf, merged } from '@banso/engine';
import type { Carried, DayCount, Event, LeftLog, Plan, Refolding } from '@banso/engine';
import { deleteText, readText, readTexts, writeText } from './texts.ts';

/** Entries of one row of daily counts; a day of a large account has several rows. */
const mostInRow = 1_000;

export const hasLeft = (sql: SqlStorage): boolean => readText(sql, 'left') !== null;

/** Null: nothing has left the log yet. */
export function readLeftLog(sql: SqlStorage): LeftLog | null {
  const until = readText(sql, 'left');
  if (until === null) return null;
  const users = Array.from(readTexts(sql, 'carried'), ([user, body]) => [user, JSON.parse(body) as Carried] as const);
  return { until: Number(until), own: ownOf(sql), users: Object.fromEntries(users), counts: readCounts(sql) };
}

/** As it is under another plan: counts and the time stay. */
export function writeCarried(sql: SqlStorage, { own, users }: Refolding['carried']): void {
  writeText(sql, 'carried', JSON.stringify(own));
  for (const [user, carried] of Object.entries(users)) writeText(sql, `carried ${user}`, JSON.stringify(carried));
}

/** Takes in events that are leaving the log. Within the caller's transaction. */
export function addLeft(sql: SqlStorage, plan: Plan, events: readonly Event[], until: number): void {
  addCounts(sql, dayCounts(events));
  writeText(sql, 'carried', JSON.stringify(carry(plan, ownOf(sql), events)));
  for (const [user, theirs] of byUser(events)) {
    const before = JSON.parse(readText(sql, `carried ${user}`) ?? '{}') as Carried;
    writeText(sql, `carried ${user}`, JSON.stringify(carry(plan.ofPeople, before, theirs)));
  }
  writeText(sql, 'left', String(Math.max(until, Number(readText(sql, 'left') ?? 0))));
}

/** Lets go of a person: what they did stays counted under `as`, a name that tells nothing. */
export function renameLeft(sql: SqlStorage, user: string, as: string): void {
  deleteText(sql, `carried ${user}`);
  if (!hasLeft(sql)) return;
  writeText(sql, 'carried', JSON.stringify(carriedWithout(ownOf(sql), user, as)));
  const rows = sql.exec<{ day: number; part: number }>(
    'SELECT day, part FROM daily WHERE instr(counts, ?) > 0',
    `"user":${JSON.stringify(user)}`,
  );
  for (const { day, part } of rows.toArray()) {
    const counts = readRow(sql, day, part).map((count) => (count.user === user ? { ...count, user: as } : count));
    writeRow(sql, day, part, counts);
  }
}

export function* countsOf(sql: SqlStorage, user: string): Generator<DayCount> {
  for (const count of readCounts(sql)) if (count.user === user) yield count;
}

const ownOf = (sql: SqlStorage) => JSON.parse(readText(sql, 'carried') ?? '{}') as Carried;

function* readCounts(sql: SqlStorage): Generator<DayCount> {
  const rows = sql.exec<{ day: number; part: number }>('SELECT day, part FROM daily ORDER BY day, part');
  for (const { day, part } of rows.toArray()) yield* readRow(sql, day, part);
}

/** Into the day's last row while there is room; what is counted in two rows of a day is their sum. */
function addCounts(sql: SqlStorage, counts: readonly DayCount[]): void {
  const days = new Map<number, DayCount[]>();
  for (const count of counts) {
    const of = days.get(dayOf(count)) ?? [];
    days.set(dayOf(count), of);
    of.push(count);
  }
  for (const [day, fresh] of days) {
    const [row] = sql.exec<{ part: number | null }>('SELECT max(part) AS part FROM daily WHERE day = ?', day);
    const part = row?.part ?? 0;
    const all = merged([...readRow(sql, day, part), ...fresh]);
    for (let from = 0; from < all.length; from += mostInRow)
      writeRow(sql, day, part + from / mostInRow, all.slice(from, from + mostInRow));
  }
}

function readRow(sql: SqlStorage, day: number, part: number): readonly DayCount[] {
  const [row] = sql.exec<{ counts: string }>('SELECT counts FROM daily WHERE day = ? AND part = ?', day, part);
  return row ? (JSON.parse(row.counts) as DayCount[]) : [];
}

function writeRow(sql: SqlStorage, day: number, part: number, counts: readonly DayCount[]): void {
  sql.exec('INSERT OR REPLACE INTO daily (day, part, counts) VALUES (?, ?, ?)', day, part, JSON.stringify(counts));
}

function byUser(events: readonly Event[]): ReadonlyMap<string, readonly Event[]> {
  const found = new Map<string, Event[]>();
  for (const event of events) {
    if (event.user === undefined || countedAs(event) === null) continue;
    const theirs = found.get(event.user) ?? [];
    found.set(event.user, theirs);
    theirs.push(event);
  }
  return found;
}
