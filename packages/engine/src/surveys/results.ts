/** What the askings of one survey say, each figure with its interval and of how many. */
import { civilMonth } from '../calendar.ts';
import type { Answered } from '../event.ts';
import type { Question, Survey } from '../experience.ts';
import { grouped } from '../grouped.ts';
import { get } from '../record.ts';
import { wilson, type Share } from '../wilson.ts';
import type { SurveyRow } from './row.ts';
import { LEAST_ANSWERS, npsOf, type Nps } from './scores.ts';

export interface SurveyResults {
  readonly shown: number;
  readonly started: number;
  readonly completed: number;
  readonly dismissed: number;
  /** Completed of those shown. */
  readonly response: Share | null;
  readonly questions: readonly QuestionResult[];
}

export type QuestionResult = { readonly key: string; readonly n: number; readonly tooFew: boolean } & (
  | {
      readonly ask: 'rating';
      /** How many gave each value, lowest first. */
      readonly counts: readonly number[];
      readonly mean: number | null;
      /** Of an NPS; null: too few. */
      readonly nps: Nps | null;
      /** Of a CSAT 4 or 5 of 5, of a CES 5 or more of 7: the share of those who are content. Null: too few, or no such scale. */
      readonly content: Share | null;
    }
  | { readonly ask: 'single' | 'multi'; readonly options: readonly OptionResult[] }
  | { readonly ask: 'text' }
);

export interface OptionResult {
  /** `other`: in their own words. */
  readonly key: string;
  readonly count: number;
  /** Of all to whom it was shown, in whatever place, not only of those who answered. */
  readonly share: Share | null;
  /** Of an option that names a milestone: how many of those who chose it had missed that, and how many of the others. */
  readonly missed: { readonly milestone: string; readonly chosen: Share | null; readonly others: Share | null } | null;
}

export type By = 'version' | 'segment' | 'month';

/** The same for each part of the askings, by name; one in several segments counts in each. */
export function resultsBy(
  survey: Survey,
  rows: readonly SurveyRow[],
  by: By,
  timeZone: string,
): readonly { readonly of: string; readonly results: SurveyResults }[] {
  const namesOf = (row: SurveyRow) =>
    by === 'segment' ? row.segments : [by === 'month' ? civilMonth(row.at, timeZone) : String(row.version ?? 0)];
  const named = rows.flatMap((row) => namesOf(row).map((name) => ({ name, row })));
  return [...grouped(named, ({ name }) => name)]
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([of, some]) => ({
      of,
      results: surveyResults(
        survey,
        some.map(({ row }) => row),
      ),
    }));
}

export function surveyResults(survey: Survey, rows: readonly SurveyRow[]): SurveyResults {
  const completed = rows.filter(({ completedAt }) => completedAt !== null).length;
  return {
    shown: rows.length,
    started: rows.filter(({ startedAt, completedAt }) => startedAt !== null || completedAt !== null).length,
    completed,
    dismissed: rows.filter(({ dismissedAt }) => dismissedAt !== null).length,
    response: wilson(completed, rows.length),
    questions: survey.questions.map((question) => questionResult(survey, question, rows)),
  };
}

function questionResult({ form }: Survey, question: Question, rows: readonly SurveyRow[]): QuestionResult {
  const answers = rows.flatMap(({ answers: given }) => get(given, question.key) ?? []);
  const given = rows.filter((row) => get(row.answers, question.key) !== undefined);
  const about = { key: question.key, n: given.length, tooFew: given.length < LEAST_ANSWERS };
  switch (question.ask) {
    case 'text':
      return { ...about, ask: 'text' };
    case 'rating': {
      const { from, to } = question;
      const values = answers.filter((value): value is number => typeof value === 'number');
      const content = form === 'csat' ? 4 : form === 'ces' ? 5 : null;
      return {
        ...about,
        ask: 'rating',
        counts: Array.from({ length: to - from + 1 }, (_, i) => values.filter((value) => value === from + i).length),
        mean: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length,
        nps: form === 'nps' && !about.tooFew ? npsOf(values) : null,
        content:
          content === null || about.tooFew
            ? null
            : wilson(values.filter((value) => value >= content).length, values.length),
      };
    }
    default: {
      const chose = (row: SurveyRow, key: string) => chosenIn(get(row.answers, question.key)).includes(key);
      const options = [...question.options, ...(question.other ? [{ key: 'other', milestone: null }] : [])];
      return {
        ...about,
        ask: question.ask,
        options: options.map(({ key, milestone }): OptionResult => {
          const choosers = given.filter((row) => chose(row, key));
          const others = given.filter((row) => !chose(row, key));
          const missing = (some: readonly SurveyRow[]) =>
            wilson(some.filter(({ missed }) => milestone !== null && missed.includes(milestone)).length, some.length);
          return {
            key,
            count: choosers.length,
            share: wilson(choosers.length, rows.length),
            missed: milestone === null ? null : { milestone, chosen: missing(choosers), others: missing(others) },
          };
        }),
      };
    }
  }
}

/** Keys of the options that an answer chose; words of one's own come as `other: …`. */
export function chosenIn(answer: Answered | undefined): readonly string[] {
  const all = answer === undefined ? [] : typeof answer === 'object' ? answer : [String(answer)];
  return all.map((one) => (one.startsWith('other:') ? 'other' : one));
}
