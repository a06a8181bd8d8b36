import { seminarFunnels } from '@banso/engine';
import type { SeminarsReport } from '@banso/protocol';
import { instantText } from '../../account/time.ts';
import { readAskings } from '../../directory/askings.ts';
import { readAttendances, seminarCalls } from '../../directory/attendances.ts';
import type { Asked } from './guard.ts';

/** Of each, as many as one answer counts. */
const most = 20_000;

/** `GET /console/api/reports/seminars` */
export async function reportSeminars({ env, json, var: { caches, project } }: Asked): Promise<Response> {
  const seminar = (await caches.plan(env, project))?.settings.seminar;
  if (!seminar) return json({ survey: null, seminars: [] } satisfies SeminarsReport);
  const [attendances, askings, calls] = await Promise.all([
    readAttendances(env.DB, project.key, most),
    readAskings(env.DB, project.key, seminar.survey, most),
    seminarCalls(env.DB, project.key),
  ]);
  return json({
    survey: seminar.survey,
    seminars: seminarFunnels(seminar, attendances, askings, calls).map((one) => ({ ...one, at: instantText(one.at) })),
  } satisfies SeminarsReport);
}
