import { fill, pick, plainText, reasonsBySpread } from '@banso/engine';
import type { Localized, Node, Survey } from '@banso/engine';
import type { SpreadReport } from '@banso/protocol';
import type { Context } from 'hono';
import { readAskings } from '../../directory/askings.ts';
import type { SignedIn } from './guard.ts';

/** Askings that one answer counts. */
const most = 20_000;

/** `GET /console/api/reports/spread` */
export async function reportSpread({ env, json, var: { caches, project } }: Context<SignedIn>): Promise<Response> {
  const plan = await caches.plan(env, project);
  const surveys = [...(plan?.experiences.values() ?? [])].flatMap(({ experience }) =>
    experience.kind === 'survey' && experience.form === 'churnReason' ? [experience] : [],
  );
  const told = surveys.map(async (survey) => {
    const rows = await readAskings(env.DB, project.key, survey.key, most);
    return {
      survey: survey.key,
      title: inWords(survey.title),
      asked: rows.length,
      reasons: reasonsBySpread(survey, rows).map((one) => ({ ...one, title: titleOf(survey, one.reason) })),
    };
  });
  return json({ surveys: await Promise.all(told) } satisfies SpreadReport);
}

const inWords = (copy: Localized<readonly Node[]>): Localized<string> =>
  Object.fromEntries(Object.keys(copy).map((locale) => [locale, plainText(fill(pick(copy, locale, []), {}, locale))]));

function titleOf({ questions }: Survey, reason: string): Localized<string> {
  const options = questions.flatMap((question) => ('options' in question ? question.options : []));
  return options.find(({ key }) => key === reason)?.label ?? {};
}
