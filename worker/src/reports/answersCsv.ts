import { csvOf, get, pick } from '@banso/engine';
import type { Answered, Question, Survey } from '@banso/engine';
import { instantText } from '../account/time.ts';
import { wholeTitle } from '../account/titles.ts';
import type { Asking } from '../directory/askings.ts';

const columns = {
  en: ['Account', 'Person', 'Shown', 'Begun', 'Completed', 'Put away', 'Version', 'Segments'],
  ja: ['アカウント', 'ユーザー', '表示', '回答開始', '回答完了', '閉じた', 'バージョン', 'セグメント'],
} as const;

/** The askings of a survey for a spreadsheet, a line each: questions by their words, and answers by the labels that were chosen. */
export function answersCsv(
  { questions }: Survey,
  rows: readonly Asking[],
  locale: 'ja' | 'en',
  fallbacks: readonly string[],
): string {
  const time = (at: number | null) => instantText(at) ?? '';
  const lines = rows.map((row) => [
    row.account,
    row.user,
    ...[row.at, row.startedAt, row.completedAt, row.dismissedAt].map(time),
    String(row.version ?? ''),
    row.segments.join(' '),
    ...questions.map((question) => said(question, get(row.answers, question.key), locale, fallbacks)),
  ]);
  const asked = questions.map(({ key, text }) => pick(wholeTitle(text), locale, fallbacks) || key);
  return csvOf([[...columns[locale], ...asked], ...lines]);
}

/** A label where one was chosen; a number and words of one's own as they are. */
function said(
  question: Question,
  answer: Answered | undefined,
  locale: string,
  fallbacks: readonly string[],
): string | number {
  if (typeof answer === 'number') return answer;
  const options = 'options' in question ? question.options : [];
  const labelOf = (key: string) => {
    const found = options.find((option) => option.key === key);
    return found ? pick(found.label, locale, fallbacks) : key;
  };
  return [answer ?? []].flat().map(labelOf).join(' | ');
}
