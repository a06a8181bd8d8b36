import type { ReviewRequest } from '@banso/protocol';

export interface ReviewRow extends ReviewRequest {
  readonly account: string;
  readonly n: number;
  readonly author: string;
  readonly at: number;
}

interface Row extends Omit<ReviewRow, 'scores' | 'learn'> {
  readonly scores: string;
  readonly learn: number;
}

const columns = 'account, n, author, at, scores, note, learn';

export async function writeReview(db: D1Database, project: string, review: ReviewRow): Promise<void> {
  const { account, n, author, at, scores, note, learn } = review;
  await db
    .prepare(`INSERT OR REPLACE INTO call_reviews (project, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
    .bind(project, account, n, author, at, JSON.stringify(scores), note, Number(learn))
    .run();
}

/** Of these calls (`account/n`), the earliest first. */
export async function reviewsOf(
  db: D1Database,
  project: string,
  calls: readonly string[],
): Promise<readonly ReviewRow[]> {
  const { results } = await db
    .prepare(
      `SELECT ${columns} FROM call_reviews WHERE project = ? AND account || '/' || n IN (SELECT value FROM json_each(?))
       ORDER BY at, author`,
    )
    .bind(project, JSON.stringify(calls))
    .all<Row>();
  return results.map(reviewIn);
}

export async function learningsIn(db: D1Database, project: string, most: number): Promise<readonly ReviewRow[]> {
  const { results } = await db
    .prepare(`SELECT ${columns} FROM call_reviews WHERE project = ? AND learn = 1 ORDER BY at DESC, account LIMIT ?`)
    .bind(project, most)
    .all<Row>();
  return results.map(reviewIn);
}

const reviewIn = ({ scores, learn, ...row }: Row): ReviewRow => ({
  ...row,
  scores: JSON.parse(scores) as ReviewRow['scores'],
  learn: learn === 1,
});

/** What lists call these accounts, by id. */
export async function accountNames(
  db: D1Database,
  project: string,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { results } = await db
    .prepare('SELECT id, name FROM accounts WHERE project = ? AND id IN (SELECT value FROM json_each(?))')
    .bind(project, JSON.stringify(accounts))
    .all<{ id: string; name: string }>();
  return new Map(results.map(({ id, name }) => [id, name]));
}

/** Every time that somebody was reached. */
export async function reachedCalls(
  db: D1Database,
  project: string,
): Promise<readonly { readonly account: string; readonly n: number; readonly at: number }[]> {
  const { results } = await db
    .prepare(`SELECT account, n, at FROM calls WHERE project = ? AND state = 'connected' ORDER BY at, account`)
    .bind(project)
    .all<{ account: string; n: number; at: number }>();
  return results;
}
