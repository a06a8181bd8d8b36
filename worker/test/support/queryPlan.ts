import { env } from './bindings.ts';

/** How the directory would go about a statement, in SQLite's own words. */
export async function queryPlanOf(sql: string, args: readonly (string | number)[]): Promise<string> {
  const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...args)
    .all<{ detail: string }>();
  return results.map(({ detail }) => detail).join('; ');
}
