import type { SurveyRow } from '@banso/engine';

/** One asking, and in which account. */
export interface Asking extends SurveyRow {
  readonly account: string;
}

interface Row {
  readonly survey: string;
  readonly at: number;
  readonly account: string;
  readonly user: string;
  readonly version: number | null;
  readonly startedAt: number | null;
  readonly completedAt: number | null;
  readonly dismissedAt: number | null;
  readonly answers: string;
  readonly segments: string;
  readonly missed: string;
  readonly spread: NonNullable<Asking['spread']> | null;
}

const select = `SELECT survey, at, account, person AS user, version, started_at AS startedAt, completed_at AS completedAt,
  dismissed_at AS dismissedAt, answers, segments, missed, spread FROM askings`;

/** The latest of a survey, the youngest first. */
export async function readAskings(
  db: D1Database,
  project: string,
  survey: string,
  most: number,
): Promise<readonly Asking[]> {
  const { results } = await db
    .prepare(`${select} WHERE project = ? AND survey = ? ORDER BY at DESC, account, person LIMIT ?`)
    .bind(project, survey, most)
    .all<Row>();
  return results.map(toAsking);
}

/** Askings with an answer in which `q` stands, whatever its letter case, older than those of the page before. */
export async function findAskings(
  db: D1Database,
  project: string,
  survey: string,
  { q, from, most }: { readonly q: string; readonly from: number; readonly most: number },
): Promise<readonly Asking[]> {
  const { results } = await db
    .prepare(
      `${select} WHERE project = ? AND survey = ? AND answers <> '{}' AND instr(lower(answers), lower(?)) > 0
       ORDER BY at DESC, account, person LIMIT ? OFFSET ?`,
    )
    // As it stands in JSON, but for the quotes around it.
    .bind(project, survey, JSON.stringify(q).slice(1, -1), most, from)
    .all<Row>();
  return results.map(toAsking);
}

const toAsking = ({ answers, segments, missed, ...row }: Row): Asking => ({
  ...row,
  answers: JSON.parse(answers) as Asking['answers'],
  segments: JSON.parse(segments) as string[],
  missed: JSON.parse(missed) as string[],
});
