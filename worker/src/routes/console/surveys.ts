import { get, resultsBy, surveyResults } from '@banso/engine';
import type { By, Plan, Survey } from '@banso/engine';
import type { PausesBody, SurveyOverview, SurveyPage, SurveysBody, SurveyWords } from '@banso/protocol';
import { instantText } from '../../account/time.ts';
import { wholeTitle } from '../../account/titles.ts';
import { findAskings, readAskings } from '../../directory/askings.ts';
import type { Asking } from '../../directory/askings.ts';
import { readPauses, resume } from '../../directory/pauses.ts';
import { csvFile } from '../../http/csvFile.ts';
import { nowOf } from '../../http/nowOf.ts';
import { rowsBefore } from '../../http/query.ts';
import { Refusal } from '../../http/refusal.ts';
import { answersCsv } from '../../reports/answersCsv.ts';
import type { Asked } from './guard.ts';

/** Askings that one answer counts. */
const mostCounted = 20_000;
const wordsPage = 50;

/** `GET /console/api/surveys` */
export async function showSurveys(asked: Asked): Promise<Response> {
  const {
    env,
    var: { project },
  } = asked;
  const overviews = (await surveysIn(asked)).map(async ({ survey, playbook }) =>
    overviewOf(survey, playbook, await readAskings(env.DB, project.key, survey.key, mostCounted)),
  );
  return asked.json({ surveys: await Promise.all(overviews) } satisfies SurveysBody);
}

/** `GET /console/api/pauses` */
export async function showPauses(asked: Asked): Promise<Response> {
  const pauses = await readPauses(asked.env.DB, asked.var.project.key);
  return asked.json({
    pauses: pauses
      .filter(({ resumedAt }) => resumedAt === null)
      .map(({ key, why, at, reached, annoyed }) => ({ key, why, at: instantText(at), reached, annoyed })),
  } satisfies PausesBody);
}

/** `GET /console/api/surveys/:key?by=` */
export async function showSurvey(asked: Asked): Promise<Response> {
  const { survey, playbook, plan } = await surveyOf(asked);
  const rows = await readAskings(asked.env.DB, asked.var.project.key, survey.key, mostCounted);
  const wanted = asked.req.query('by');
  const by: By = wanted === 'version' || wanted === 'segment' ? wanted : 'month';
  return asked.json({
    ...overviewOf(survey, playbook, rows),
    questions: survey.questions.map((question) => ({
      key: question.key,
      text: wholeTitle(question.text),
      from: question.ask === 'rating' ? question.from : null,
      options: 'options' in question ? question.options.map(({ key, label }) => ({ key, label })) : [],
    })),
    by,
    groups: resultsBy(survey, rows, by, plan.settings.timeZone),
    whole: rows.length < mostCounted,
  } satisfies SurveyPage);
}

/** `GET /console/api/surveys/:key/words?q=&cursor=` */
export async function showWords(asked: Asked): Promise<Response> {
  const { survey } = await surveyOf(asked);
  const q = (asked.req.query('q') ?? '').trim().slice(0, 100);
  const from = rowsBefore(asked);
  const rows = await findAskings(asked.env.DB, asked.var.project.key, survey.key, { q, from, most: wordsPage });
  const found = rows.flatMap((row) =>
    wordsIn(survey, row)
      .filter(({ text }) => text.toLowerCase().includes(q.toLowerCase()))
      .map(({ question, text }) => ({
        at: instantText(row.at),
        account: row.account,
        user: row.user,
        question,
        text,
        answers: row.answers,
      })),
  );
  return asked.json({
    words: found,
    cursor: rows.length === wordsPage ? String(from + wordsPage) : null,
  } satisfies SurveyWords);
}

/** `GET /console/api/surveys/:key/answers.csv?locale=`: one line an asking. */
export async function showAnswersFile(asked: Asked): Promise<Response> {
  const { survey, plan } = await surveyOf(asked);
  const rows = await readAskings(asked.env.DB, asked.var.project.key, survey.key, mostCounted);
  const locale = asked.req.query('locale') === 'ja' ? 'ja' : 'en';
  return csvFile(`survey-${survey.key}`, answersCsv(survey, rows, locale, plan.settings.locales));
}

/** `POST /console/api/pauses/:key/resume` */
export async function resumePaused(asked: Asked): Promise<Response> {
  const {
    env,
    var: { author, caches, project },
  } = asked;
  if (!(await resume(env.DB, project.key, asked.req.param('key') ?? '', author, await nowOf(asked))))
    throw new Refusal('notFound', 'Nothing of this name is paused.');
  caches.forget();
  return asked.body(null, 204);
}

async function surveysIn({ env, var: { caches, project } }: Asked) {
  const plan = await caches.plan(env, project);
  return [...(plan?.experiences.values() ?? [])].flatMap(({ experience, playbook }) =>
    experience.kind === 'survey' ? [{ survey: experience, playbook: playbook.key, plan: plan as Plan }] : [],
  );
}

async function surveyOf(asked: Asked) {
  const found = (await surveysIn(asked)).find(({ survey }) => survey.key === asked.req.param('key'));
  if (!found) throw new Refusal('notFound', 'There is no survey with this key.');
  return found;
}

const overviewOf = (survey: Survey, playbook: string, rows: readonly Asking[]): SurveyOverview => ({
  key: survey.key,
  playbook,
  form: survey.form,
  title: wholeTitle(survey.title),
  results: surveyResults(survey, rows),
});

/** What somebody wrote in their own words, question by question. */
function wordsIn({ questions }: Survey, { answers }: Asking) {
  return questions.flatMap(({ key, ask }) => {
    const given = [get(answers, key) ?? []].flat();
    return given.flatMap((one) => {
      if (typeof one !== 'string') return [];
      if (ask === 'text') return [{ question: key, text: one }];
      return one.startsWith('other:') ? [{ question: key, text: one.slice('other:'.length).trim() }] : [];
    });
  });
}
