import { evidenceIn, rankTasks, taskQueueCsv } from '@banso/engine';
import type { CallSheet, TaskLine } from '@banso/engine';
import type { Context } from 'hono';
import { namesOf, taskCells, waitingTasks } from '../../directory/tasks.ts';
import { csvFile } from '../../http/csvFile.ts';
import { nowOf } from '../../http/nowOf.ts';
import { askAbout } from '../../ingest/ask.ts';
import type { SignedIn } from './guard.ts';
import { chosenOf, filterOf, isWork, mostRanked, rankable } from './taskPages.ts';

type Asked = Context<SignedIn>;

/** So many accounts are asked at once whom to ask for. */
const askedAtOnce = 50;

/** `GET /console/api/tasks/queue.csv?kind=&mine=&locale=`: the queue in its order, as far as it has one. */
export async function showTaskFile(asked: Asked): Promise<Response> {
  const {
    env: { DB },
    req,
    var: { caches, project },
  } = asked;
  const now = await nowOf(asked);
  const [plan, waiting, cells] = await Promise.all([
    caches.plan(asked.env, project),
    waitingTasks(DB, project.key, now, mostRanked),
    taskCells(DB, project.key),
  ]);
  const ranked = rankTasks(waiting.filter(isWork).map(rankable), evidenceIn(cells), now);
  const chosen = chosenOf(ranked, filterOf(asked));
  const accounts = [...new Set(chosen.map(({ of }) => of.account))];
  const [names, sheets] = await Promise.all([namesOf(DB, project.key, accounts), sheetsOf(asked, accounts)]);
  const lines = chosen.map(({ of: { account, task, value }, why, rank }): TaskLine => {
    const name = names.get(account)?.name ?? account;
    return { rank, account, name, task, why, value, contact: sheets.get(account)?.contact ?? null };
  });
  const locale = req.query('locale') === 'ja' ? 'ja' : 'en';
  const { locales: fallbacks = ['en'], timeZone = 'UTC' } = plan?.settings ?? {};
  return csvFile('tasks', taskQueueCsv(lines, { locale, fallbacks, timeZone }));
}

async function sheetsOf(asked: Asked, accounts: readonly string[]): Promise<ReadonlyMap<string, CallSheet | null>> {
  const sheets = new Map<string, CallSheet | null>();
  for (let from = 0; from < accounts.length; from += askedAtOnce)
    await Promise.all(
      accounts.slice(from, from + askedAtOnce).map(async (account) => {
        const { stub, ask } = await askAbout(asked, asked.var.project, account);
        sheets.set(account, await stub.callSheet(ask, []));
      }),
    );
  return sheets;
}
