import { changing, standingTables } from './rows.ts';
import type { Report, StandingReport } from './rows.ts';

/**
 * What the directory was last told of where the account as a whole stands. It lies in the row of what else the directory was told,
 * which is written with every telling anyway.
 */
export type Stood = { readonly [table in StandingReport['table']]?: string };

export const isStanding = (row: Report): row is StandingReport => standingTables.some((table) => table === row.table);

export const isAsStood = (stood: Stood, row: StandingReport): boolean => stood[row.table] === changing(row);

/** As it is once these rows are told. */
export const stoodAfter = (stood: Stood, rows: readonly Report[]): Stood => ({
  ...stood,
  ...Object.fromEntries(rows.filter(isStanding).map((row) => [row.table, changing(row)])),
});

/** As it was kept before: in rows of its own, among those of the other reports. */
export function readStood(sql: SqlStorage): Stood {
  const rows = sql.exec<{ name: string; body: string }>(
    'SELECT name, body FROM reported WHERE name IN (SELECT value FROM json_each(?))',
    JSON.stringify(standingTables.map((table) => `${table} `)),
  );
  return Object.fromEntries(Array.from(rows, ({ name, body }) => [name.trimEnd(), body]));
}
