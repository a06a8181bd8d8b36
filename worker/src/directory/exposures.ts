import type { Exposure } from '@banso/engine';

export type AccountExposure = Exposure & { readonly account: string };

interface Row extends Omit<AccountExposure, 'goalOpen' | 'user'> {
  readonly user: string;
  readonly goalOpen: number;
}

/** Entries into a follow-up in order of account, after those of the page before; `after` null: from the first. */
export async function readExposures(
  db: D1Database,
  project: string,
  followUp: string,
  after: Pick<AccountExposure, 'account' | 'user' | 'entry'> | null,
  most: number,
): Promise<readonly AccountExposure[]> {
  const { results } = await db
    .prepare(
      `SELECT follow_up AS followUp, account, person AS user, entry, version, arm, holdout, min_effect AS minEffect,
         entered_at AS enteredAt, exposed_at AS exposedAt, goal_at AS goalAt, goal_open AS goalOpen, ended_at AS endedAt, how
       FROM exposures WHERE project = ? AND follow_up = ? AND (account, person, entry) > (?, ?, ?)
       ORDER BY account, person, entry LIMIT ?`,
    )
    .bind(project, followUp, after?.account ?? '', after?.user ?? '', after?.entry ?? -1, most)
    .all<Row>();
  return results.map((row) => ({ ...row, user: row.user === '' ? null : row.user, goalOpen: row.goalOpen === 1 }));
}
