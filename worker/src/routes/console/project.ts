import { measuresFollow, taskTitlesOf } from '@banso/engine';
import type { ProjectBody } from '@banso/protocol';
import { instantText } from '../../account/time.ts';
import { bandTotals, followTotals, totals, touchTotals } from '../../directory/accountList.ts';
import { countDrafts } from '../../directory/mailDrafts.ts';
import { readAllowance } from '../../directory/mails.ts';
import { countTasks } from '../../directory/tasks.ts';
import type { Allowance } from '../../email/standing.ts';
import { isDevelopment } from '../../env.ts';
import { nowOf } from '../../http/nowOf.ts';
import type { Asked } from './guard.ts';

/** `GET /console/api/project` */
export async function showProject(asked: Asked): Promise<Response> {
  const {
    env,
    var: { caches, project },
  } = asked;
  const plan = await caches.plan(env, project);
  const health = plan?.settings.health;
  const now = await nowOf(asked);
  const body: ProjectBody = {
    key: project.key,
    title: plan?.settings.title ?? { en: project.key },
    locales: plan?.settings.locales ?? ['en'],
    timeZone: plan?.settings.timeZone ?? 'UTC',
    publicKey: project.publicKey,
    identity: project.identity,
    now: instantText(now),
    development: isDevelopment(env),
    totals: await totals(env.DB, project.key),
    drafts: await countDrafts(env.DB, project.key),
    tasks: (await countTasks(env.DB, project.key, now)).queue,
    stopped: {
      all: project.off,
      mail: plan?.settings.sender?.warmedUp ? null : mailStopped(await readAllowance(env.DB, project.key, now)),
      paused: (await caches.paused(env, project.key)).size,
    },
    taskTitles: taskTitlesOf(plan?.settings ?? {}),
    bands: health ? await bandTotals(env.DB, project.key) : null,
    follows: health && measuresFollow(health) ? await followTotals(env.DB, project.key) : null,
    touches: plan?.settings.touch ? await touchTotals(env.DB, project.key) : null,
  };
  return asked.json(body);
}

/** A day's limit that is used up opens again tomorrow by itself; nothing at all leaves only where the domain's good name is at stake. */
function mailStopped({ perDay, because }: Allowance): Allowance['because'] {
  return perDay === 0 ? because : null;
}
