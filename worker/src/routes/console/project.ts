import type { ProjectBody } from '@banso/protocol';
import type { Context } from 'hono';
import { bandTotals, totals } from '../../directory/accountList.ts';
import { countDrafts } from '../../directory/mailDrafts.ts';
import { isDevelopment } from '../../env.ts';
import type { SignedIn } from './guard.ts';

/** `GET /console/api/project` */
export async function showProject(asked: Context<SignedIn>): Promise<Response> {
  const {
    env,
    var: { caches, project },
  } = asked;
  const plan = await caches.plan(env, project);
  const body: ProjectBody = {
    key: project.key,
    title: plan?.settings.title ?? { en: project.key },
    locales: plan?.settings.locales ?? ['en'],
    timeZone: plan?.settings.timeZone ?? 'UTC',
    publicKey: project.publicKey,
    identity: project.identity,
    now: new Date(Date.now() + (await caches.ahead(env))).toISOString(),
    development: isDevelopment(env),
    totals: await totals(env.DB, project.key),
    drafts: await countDrafts(env.DB, project.key),
    bands: plan?.settings.health ? await bandTotals(env.DB, project.key) : null,
  };
  return asked.json(body);
}
