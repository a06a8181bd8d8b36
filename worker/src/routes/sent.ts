import { Refusal } from '../http/refusal.ts';
import type { Route } from '../http/route.ts';
import { page } from '../pages/page.ts';
import { readerLocale } from '../pages/readerLocale.ts';
import { sentPage } from '../pages/sent.ts';

/** `GET /sent/:publicKey`: what a project's pages send, and where; for its notice on privacy to link to. */
export const sent: Route = async (asked) => {
  const {
    env,
    var: { caches },
    req,
  } = asked;
  const project = await caches.projectByKey(env, 'public', req.param('project') ?? '');
  const plan = project && (await caches.plan(env, project));
  if (!plan) throw new Refusal('notFound', 'There is no such project, or nothing is published in it.');
  const locale = readerLocale(req.query('lang') ?? req.header('accept-language'), ['ja', 'en']);
  return page(sentPage(plan, locale, new URL(req.url).host, env.ARCHIVE !== undefined));
};
