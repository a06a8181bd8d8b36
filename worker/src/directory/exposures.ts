import type { Exposure } from '@banso/engine';

export type AccountExposure = Exposure & { readonly account: string };

interface Row extends Omit<AccountExposure, 'goalOpen' | 'user' | 'kept'> {
  readonly user: string;
  readonly kept: string;
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
         entered_at AS enteredAt, exposed_at AS exposedAt, goal_at AS goalAt, goal_open AS goalOpen, ended_at AS endedAt, how, kept
       FROM exposures WHERE project = ? AND follow_up = ? AND (account, person, entry) > (?, ?, ?)
       ORDER BY account, person, entry LIMIT ?`,
    )
    .bind(project, followUp, after?.account ?? '', after?.user ?? '', after?.entry ?? -1, most)
    .all<Row>();
  return results.map((row) => ({
    ...row,
    user: row.user === '' ? null : row.user,
    goalOpen: row.goalOpen === 1,
    kept: JSON.parse(row.kept) as boolean[],
  }));
}

/** Accounts of one arm of a follow-up, counted by what became of its goal. */
export interface ArmCount {
  readonly followUp: string;
  readonly arm: 'treated' | 'heldOut';
  /** Accounts that it reached or, held out, would have. */
  readonly reached: number;
  /** Of those, accounts whose time for the goal is over, and those of them that met it. */
  readonly of: number;
  readonly n: number;
}

/**
 * The unit is the account: it has met the goal when one of its entries has. Counted are those only whose time is over, those that met
 * it early among them, so that neither arm is told before the other. `within`: how long that is; null: it may be met at any time.
 * `keptAt`: instead of that, which of its times is asked for.
 */
export async function countArms(
  db: D1Database,
  project: string,
  {
    followUp,
    within,
    keptAt,
  }: { readonly followUp: string; readonly within: number | null; readonly keptAt: number | null },
  now: number,
): Promise<readonly ArmCount[]> {
  const over = keptAt === null ? 'entered_at <= ?3' : `json_array_length(kept) > ${keptAt}`;
  const met = keptAt === null ? 'goal_at IS NOT NULL' : `coalesce(json_extract(kept, '$[${keptAt}]'), 0)`;
  const { results } = await db
    .prepare(
      `SELECT ?2 AS followUp, arm, count(*) AS reached, sum(over) AS of, sum(over AND met) AS n FROM (
         SELECT account, arm, max(${over}) AS over, max(${met}) AS met FROM exposures
         WHERE project = ?1 AND follow_up = ?2 AND exposed_at IS NOT NULL AND ?3 IS NOT NULL GROUP BY account, arm)
       GROUP BY arm`,
    )
    .bind(project, followUp, now - (within ?? 0))
    .all<ArmCount>();
  return results;
}
