import { commonValues, fill, pick } from '@banso/engine';
import { Refusal } from '../http/refusal.ts';
import type { Route } from '../http/route.ts';
import { escape } from '../escape.ts';
import { markup } from '../pages/markup.ts';
import { page } from '../pages/page.ts';
import { readerLocale } from '../pages/readerLocale.ts';

/** `GET /help/:publicKey/:article`: a help article that anybody may read, in the reader's language or that of `?lang=`. */
export const article: Route = async (asked) => {
  const {
    env,
    var: { caches },
    req,
  } = asked;
  const project = await caches.projectByKey(env, 'public', req.param('project') ?? '');
  const plan = project && (await caches.plan(env, project));
  const found = plan?.articles.find(({ key }) => key === req.param('article'));
  if (!project || !plan || !found || project.off) throw new Refusal('notFound', 'There is no such article.');
  const locale = readerLocale(req.query('lang') ?? req.header('accept-language'), Object.keys(found.body));
  const chain = plan.settings.locales;
  const title = pick(found.title, locale, chain);
  const product = pick(plan.settings.title, locale, chain);
  const values = commonValues(plan, project.appUrl, locale);
  const body = markup(fill(pick(found.body, locale, chain), values, locale));
  return page({
    locale,
    title: `${title} | ${product}`,
    body: `<article><h1>${escape(title)}</h1>${body}</article><footer>${escape(product)}</footer>`,
    pictures: true,
  });
};
