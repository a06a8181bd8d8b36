import { taskQueueCsv, taskTitlesOf } from '@banso/engine';
import type { TaskLine } from '@banso/engine';
import { namesOf } from '../../directory/tasks.ts';
import { csvFile } from '../../http/csvFile.ts';
import { nowOf } from '../../http/nowOf.ts';
import { callSheetsOf } from './callSheets.ts';
import type { Asked } from './guard.ts';
import { chosenOf, filterOf, rankedQueue } from './taskPages.ts';

/** `GET /console/api/tasks/queue.csv?kind=&mine=&locale=`: the queue in its order, as far as it has one. */
export async function showTaskFile(asked: Asked): Promise<Response> {
  const {
    env: { DB },
    req,
    var: { caches, project },
  } = asked;
  const now = await nowOf(asked);
  const [plan, { ranked }] = await Promise.all([caches.plan(asked.env, project), rankedQueue(DB, project.key, now)]);
  const chosen = chosenOf(ranked, filterOf(asked));
  const accounts = [...new Set(chosen.map(({ of }) => of.account))];
  const [names, sheets] = await Promise.all([namesOf(DB, project.key, accounts), callSheetsOf(asked, accounts, [])]);
  const lines = chosen.map(({ of: { account, task, value }, why, rank }): TaskLine => {
    const name = names.get(account)?.name ?? account;
    return { rank, account, name, task, why, value, contact: sheets.get(account)?.contact ?? null };
  });
  const locale = req.query('locale') === 'ja' ? 'ja' : 'en';
  const { locales: fallbacks = ['en'], timeZone = 'UTC' } = plan?.settings ?? {};
  const titles = taskTitlesOf(plan?.settings ?? {});
  return csvFile('tasks', taskQueueCsv(lines, { locale, fallbacks, timeZone, titles }));
}
