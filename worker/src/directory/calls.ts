import type { CallSource, CallState, FunnelBody } from '@banso/protocol';

export interface CallStep {
  readonly account: string;
  readonly n: number;
  readonly state: CallState;
  readonly source: CallSource;
  readonly cohort: string | null;
  readonly group8: number | null;
  readonly at: number;
  readonly author: string;
  readonly note: string;
}

const columns = 'account, n, state, source, cohort, group8, at, author, note';

/** The accounts whose step was written; of the others somebody wrote this step before. */
export async function writeCallSteps(
  db: D1Database,
  project: string,
  steps: readonly CallStep[],
): Promise<readonly string[]> {
  if (steps.length === 0) return [];
  const results = await db.batch(
    steps.map((step) =>
      db
        .prepare(
          `INSERT INTO calls (project, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (project, account, n) DO NOTHING`,
        )
        .bind(
          project,
          step.account,
          step.n,
          step.state,
          step.source,
          step.cohort,
          step.group8,
          step.at,
          step.author,
          step.note,
        ),
    ),
  );
  return steps.filter((_, i) => (results[i]?.meta.changes ?? 0) > 0).map(({ account }) => account);
}

/** Of these accounts, the latest step of each first. */
export async function callSteps(
  db: D1Database,
  project: string,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, readonly CallStep[]>> {
  const { results } = await db
    .prepare(
      `SELECT ${columns} FROM calls WHERE project = ? AND account IN (SELECT value FROM json_each(?))
       ORDER BY account, n DESC`,
    )
    .bind(project, JSON.stringify(accounts))
    .all<CallStep>();
  const steps = new Map<string, CallStep[]>();
  for (const step of results) steps.set(step.account, [...(steps.get(step.account) ?? []), step]);
  return steps;
}

/** One account's call, in short: whether it was ever attempted and ever connected, and where it stands. */
export interface Called {
  readonly account: string;
  readonly group8: number | null;
  readonly source: CallSource;
  readonly attempted: number;
  readonly connected: number;
  readonly state: CallState;
}

/** Every account of a cohort that was ever queued. `state` is that of the row with the greatest `n` (SQLite's bare column beside max). */
export async function calledIn(db: D1Database, project: string, cohort: string): Promise<readonly Called[]> {
  const { results } = await db
    .prepare(
      `SELECT account, group8, source, max(state <> 'queued') AS attempted, max(state NOT IN ('queued', 'attempted')) AS connected,
       (SELECT state FROM calls AS latest WHERE latest.project = c.project AND latest.account = c.account
        ORDER BY n DESC LIMIT 1) AS state
       FROM calls AS c WHERE project = ? AND cohort = ? GROUP BY account ORDER BY account`,
    )
    .bind(project, cohort)
    .all<Called>();
  return results;
}

/** Whether the account came so far. Whoever was connected was attempted; outcomes are those of now. */
export function cameTo(state: CallState, one: Called): boolean {
  switch (state) {
    case 'queued':
      return true;
    case 'attempted':
      return one.attempted === 1;
    case 'connected':
      return one.connected === 1;
    default:
      return one.state === state;
  }
}

/** How far the accounts of each group came. */
export function funnelOf(called: readonly Called[]): readonly FunnelBody[] {
  const groups = [...new Set(called.map(({ group8 }) => group8))].sort((a, b) => (a ?? 9) - (b ?? 9));
  return groups.map((group) => {
    const those = called.filter(({ group8 }) => group8 === group);
    const n = (state: CallState) => those.filter((one) => cameTo(state, one)).length;
    return {
      group,
      queued: n('queued'),
      attempted: n('attempted'),
      connected: n('connected'),
      advised: n('advised'),
      needsCs: n('needsCs'),
      noNeed: n('noNeed'),
      refused: n('refused'),
    };
  });
}
