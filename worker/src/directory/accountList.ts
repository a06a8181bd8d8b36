import { WILL_AND_SKILL } from '@banso/engine';
import type { Band, TouchLevel, WillAndSkill } from '@banso/engine';
import type { OnboardingStatus } from '@banso/protocol';
import { bands, bandSize, folded, followOrder, followSize, statuses } from './accounts.ts';
import type { AccountEntry } from './accounts.ts';

interface Row extends Omit<AccountEntry, 'status' | 'band' | 'follow'> {
  readonly need: number;
  readonly band: number;
  readonly healthOrder: number;
  readonly followOrder: number;
}

const columns = `id, name, plan, progress, need, stuck_since AS stuckSince, stuck_at AS stuckAt, users,
  started_at AS startedAt, last_seen_at AS lastSeenAt, wake_at AS wakeAt, health_day AS healthDay, score, band, trend,
  coverage, cohort, group8, touch, health_order AS healthOrder, follow_order AS followOrder`;

/**
 * Who is known in a company is not listed as an account of one as well. Of one: nobody but the person it is named after is in it,
 * for ids of companies and of people may be the same numbers.
 */
export const listed = `NOT (users <= 1
  AND EXISTS (SELECT 1 FROM memberships AS m
    WHERE m.project = accounts.project AND m.user = accounts.id AND m.account = accounts.id)
  AND EXISTS (SELECT 1 FROM memberships AS m
    WHERE m.project = accounts.project AND m.user = accounts.id AND m.account <> accounts.id))`;

export type AccountOrder = 'need' | 'health' | 'follow';

export interface AccountQuery {
  readonly status: OnboardingStatus | null;
  /** `unknown`: not told. Asking for one asks for the order by health too. */
  readonly band?: Band | 'unknown' | null;
  readonly order?: AccountOrder;
  readonly touch?: TouchLevel | null;
  /** Asking for one asks for the order of whom to follow too. */
  readonly follow?: WillAndSkill | null;
  /** Part of a name or an id; letter case and width do not matter. */
  readonly q: string;
  readonly cursor: string | null;
  readonly size: number;
}

/**
 * Stuck first, then the least progress; or by health, the poorest first; or whom to follow first. Walks one index in order, so a page costs the same in a
 * project of any size.
 */
export async function listAccounts(db: D1Database, project: string, query: AccountQuery) {
  const { sql, args } = listStatement(project, query);
  const { results } = await db
    .prepare(sql)
    .bind(...args)
    .all<Row>();
  const page = results.slice(0, query.size);
  const last = page.at(-1);
  const more = results.length > query.size && last !== undefined;
  return {
    accounts: page.map(toEntry),
    cursor: more ? toCursor(placeOf(last, query)) : null,
    total: await countAccounts(db, project, query),
  };
}

export function listStatement(
  project: string,
  query: AccountQuery,
): { readonly sql: string; readonly args: readonly (string | number)[] } {
  const { cursor, size } = query;
  const keys = keysOf[orderOf(query)];
  const after = cursor === null ? null : fromCursor(cursor, keys.split(',').length - 1);
  const filter = filterOf(query);
  return {
    sql: `SELECT ${columns} FROM accounts WHERE project = ? AND ${listed}${filter.sql}
      ${after ? `AND (${keys}) > (${after.map(() => '?').join(', ')})` : ''} ORDER BY ${keys} LIMIT ?`,
    args: [project, ...filter.args, ...(after ?? []), size + 1],
  };
}

async function countAccounts(db: D1Database, project: string, query: AccountQuery): Promise<number> {
  const filter = filterOf(query);
  const row = await db
    .prepare(`SELECT count(*) AS n FROM accounts WHERE project = ? AND ${listed}${filter.sql}`)
    .bind(project, ...filter.args)
    .first<{ n: number }>();
  return row?.n ?? 0;
}

const keysOf: { readonly [order in AccountOrder]: string } = {
  need: 'need, progress, id',
  health: 'health_order, id',
  follow: 'follow_order, id',
};
const orderOf = ({ band, follow, order = 'need' }: AccountQuery): AccountOrder =>
  follow ? 'follow' : band ? 'health' : order;

function filterOf({ status, band, touch, follow, q }: AccountQuery): {
  readonly sql: string;
  readonly args: readonly (string | number)[];
} {
  const from = band ? bands.indexOf(band === 'unknown' ? null : band) * bandSize : 0;
  const parts = [
    ...(status ? [{ sql: ' AND need = ?', args: [statuses.indexOf(status)] }] : []),
    ...(band ? [{ sql: ' AND health_order BETWEEN ? AND ?', args: [from, from + bandSize - 1] }] : []),
    ...(follow
      ? [
          {
            sql: ' AND follow_order BETWEEN ? AND ?',
            args: [followOrder(follow), followOrder(follow) + followSize - 1],
          },
        ]
      : []),
    ...(touch ? [{ sql: ' AND touch = ?', args: [touch] }] : []),
    ...(q === '' ? [] : [{ sql: ' AND instr(search, ?) > 0', args: [folded(q)] }]),
  ];
  return { sql: parts.map(({ sql }) => sql).join(''), args: parts.flatMap(({ args }) => args as (string | number)[]) };
}

export async function totals(
  db: D1Database,
  project: string,
): Promise<{ readonly [status in OnboardingStatus]: number }> {
  const { results } = await db
    .prepare(`SELECT need, count(*) AS n FROM accounts WHERE project = ? AND ${listed} GROUP BY need`)
    .bind(project)
    .all<{ need: number; n: number }>();
  const of = (status: OnboardingStatus) => results.find(({ need }) => statuses[need] === status)?.n ?? 0;
  return { notStarted: of('notStarted'), onTrack: of('onTrack'), stuck: of('stuck'), done: of('done') };
}

/** How many accounts are in each band of health. */
export async function bandTotals(
  db: D1Database,
  project: string,
): Promise<{ readonly [band in Band | 'unknown']: number }> {
  const { results } = await db
    .prepare(
      `SELECT health_order / ${bandSize} AS band, count(*) AS n FROM accounts WHERE project = ? AND ${listed} GROUP BY 1`,
    )
    .bind(project)
    .all<{ band: number; n: number }>();
  const of = (wanted: Band | null) => results.find(({ band }) => bands[band] === wanted)?.n ?? 0;
  return { poor: of('poor'), concerning: of('concerning'), healthy: of('healthy'), unknown: of(null) };
}

/** How many accounts should get how much of people's time. */
export async function touchTotals(
  db: D1Database,
  project: string,
): Promise<{ readonly [level in TouchLevel]: number }> {
  const { results } = await db
    .prepare(
      `SELECT touch, count(*) AS n FROM accounts WHERE project = ? AND touch IS NOT NULL AND ${listed} GROUP BY touch`,
    )
    .bind(project)
    .all<{ touch: TouchLevel; n: number }>();
  const of = (level: TouchLevel) => results.find(({ touch }) => touch === level)?.n ?? 0;
  return { high: of('high'), low: of('low'), tech: of('tech') };
}

/** How many accounts stand where between will and skill. */
export async function followTotals(
  db: D1Database,
  project: string,
): Promise<{ readonly [standing in WillAndSkill]: number }> {
  const { results } = await db
    .prepare(
      `SELECT follow_order / ${followSize} AS place, count(*) AS n FROM accounts WHERE project = ? AND ${listed} GROUP BY 1`,
    )
    .bind(project)
    .all<{ place: number; n: number }>();
  const of = (standing: WillAndSkill) => results.find(({ place }) => WILL_AND_SKILL[place] === standing)?.n ?? 0;
  return { willing: of('willing'), thriving: of('thriving'), able: of('able'), neither: of('neither') };
}

export type ListedAccount = Omit<AccountEntry, 'follow'> & { readonly follow: WillAndSkill | null };

const toEntry = ({ need, band, healthOrder: _, followOrder: place, ...row }: Row): ListedAccount => ({
  ...row,
  follow: WILL_AND_SKILL[Math.floor(place / followSize)] ?? null,
  status: statuses[need] ?? 'onTrack',
  band: bands[band] ?? null,
});

type Place = readonly [...numbers: number[], id: string];

const placeOf = ({ need, progress, healthOrder, followOrder: place, id }: Row, query: AccountQuery): Place => {
  const order = orderOf(query);
  return order === 'need' ? [need, progress, id] : [order === 'health' ? healthOrder : place, id];
};

const toCursor = (place: Place) => btoa(encodeURIComponent(JSON.stringify(place)));

/** Null where the cursor is none of ours, or of a list in another order: the list then starts from its beginning. */
function fromCursor(cursor: string, numbers: number): Place | null {
  try {
    const place = JSON.parse(decodeURIComponent(atob(cursor))) as unknown[];
    const id = place[numbers];
    const known = place.length === numbers + 1 && place.slice(0, numbers).every((one) => typeof one === 'number');
    return known && typeof id === 'string' ? [...(place.slice(0, numbers) as number[]), id] : null;
  } catch {
    return null;
  }
}
