import { civilMonth, DAY, grouped, kaplanMeier, watchedFor } from '@banso/engine';
import type { FirstValue } from '@banso/engine';
import type { FirstValueReport, TimeToFirstValue } from '@banso/protocol';
import { readFirstValues } from '../../directory/firstValues.ts';
import { nowOf } from '../../http/nowOf.ts';
import type { Asked } from './guard.ts';

/** Accounts that began so long ago at most are told of. */
const watchedDays = 365;

/** `GET /console/api/reports/first-value` */
export async function reportFirstValue(asked: Asked): Promise<Response> {
  const {
    env,
    var: { caches, project },
  } = asked;
  const now = await nowOf(asked);
  const [plan, accounts] = await Promise.all([
    caches.plan(env, project),
    readFirstValues(env.DB, project.key, now - watchedDays * DAY),
  ]);
  const { timeZone = 'UTC' } = plan?.settings ?? {};
  const months = grouped(accounts, ({ startedAt }) => civilMonth(startedAt, timeZone, plan?.zones));
  return asked.json({
    all: timeOf(accounts, now),
    months: Array.from(months, ([month, began]) => ({ month, ...timeOf(began, now) })).reverse(),
  } satisfies FirstValueReport);
}

function timeOf(accounts: readonly FirstValue[], now: number): TimeToFirstValue {
  const { n, reached, median, from, to } = kaplanMeier(accounts.map((account) => watchedFor(account, now)));
  return { n, reached, median, from, to };
}
