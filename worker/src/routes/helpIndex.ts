import { helpIndex } from '@banso/engine';
import { Refusal } from '../http/refusal.ts';
import { requireOn } from '../http/requireOn.ts';
import type { Route } from '../http/route.ts';

/** What a locale looks like, near enough: another one has no words of its own. */
const locales = /^[a-z]{2,8}([-_][a-z0-9]{1,8}){0,4}$/i;

/**
 * `GET /v1/help/:key/:revision/:locale`: the articles for the help panel, for anyone who has the project's public key. A page may
 * have an older revision than the one in force for a while, so any that was ever published is answered; it never changes.
 */
export const showHelpIndex: Route = async (asked) => {
  const {
    env,
    var: { caches },
    req,
  } = asked;
  const [key = '', revision = '', locale = ''] = ['key', 'revision', 'locale'].map((name) => req.param(name));
  const project = await caches.projectByKey(env, 'public', key);
  if (project) requireOn(project);
  const prepared = project && locales.test(locale) ? await caches.prepared(env, project.key, revision) : null;
  if (!project || !prepared) throw new Refusal('notFound', 'There are no articles at this address.');
  return asked.json(helpIndex(prepared, locale, project.appUrl), 200, {
    'cache-control': 'public, max-age=31536000, immutable',
  });
};
