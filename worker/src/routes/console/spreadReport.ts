import { reasonsBySpread } from '@banso/engine';
import type { Localized, Survey } from '@banso/engine';
import type { SpreadReport } from '@banso/protocol';
import { wholeTitle } from '../../account/titles.ts';
import { readAskings } from '../../directory/askings.ts';
import type { Asked } from './guard.ts';

/** Askings that one answer counts. */
const most = 20_000;

/** `GET /console/api/reports/spread` */
export async function reportSpread({ env, json, var: { caches, project } }: Asked): Promise<Response> {
  const plan = await caches.plan(env, project);
  const surveys = [...(plan?.experiences.values() ?? [])].flatMap(({ experience }) =>
    experience.kind === 'survey' && experience.form === 'churnReason' ? [experience] : [],
  );
  const told = surveys.map(async (survey) => {
    const rows = await readAskings(env.DB, project.key, survey.key, most);
    return {
      survey: survey.key,
      title: wholeTitle(survey.title),
      asked: rows.length,
      reasons: reasonsBySpread(survey, rows).map((one) => ({ ...one, title: titleOf(survey, one.reason) })),
    };
  });
  return json({ surveys: await Promise.all(told) } satisfies SpreadReport);
}

function titleOf({ questions }: Survey, reason: string): Localized<string> {
  const options = questions.flatMap((question) => ('options' in question ? question.options : []));
  return options.find(({ key }) => key === reason)?.label ?? {};
}
