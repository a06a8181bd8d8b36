import { pick } from '@banso/engine';
import type { Event, Plan } from '@banso/engine';
import { readUnsubscribe, verifyUnsubscribe } from '../access/links.ts';
import type { Unsubscribe } from '../access/links.ts';
import { accountsOf } from '../directory/memberships.ts';
import { writeSuppression } from '../directory/suppressions.ts';
import { findProject } from '../directory/projects.ts';
import type { Project } from '../directory/projects.ts';
import { readBody } from '../http/body.ts';
import { Refusal } from '../http/refusal.ts';
import type { Asked, Route } from '../http/route.ts';
import { askAbout } from '../ingest/ask.ts';
import { page } from '../pages/page.ts';
import { readerLocale } from '../pages/readerLocale.ts';
import { saidNoPage, sayNoPage } from '../pages/unsubscribe.ts';

interface Found {
  readonly about: Unsubscribe;
  readonly project: Project;
  readonly plan: Plan | null;
}

/** `GET /u/:token`: asks, and changes nothing, because mail scanners follow every link. */
export const askToUnsubscribe: Route = async (asked) => page(sayNoPage(wordsOf(asked, await find(asked))));

/**
 * `POST /u/:token`: says no at once, with no sign-in and no second question. By a mail program (RFC 8058: the body is
 * `List-Unsubscribe=One-Click`) or by the page's button; `from=all` says no to every kind of mail. It is the mailbox's: it holds in
 * every account in which the person is known, at once, and in every other that would write to this address, when it is about to.
 */
export const unsubscribe: Route = async (asked) => {
  const found = await find(asked);
  const { about, project } = found;
  const all = new URLSearchParams(await readBody(asked.req.raw, 4096)).get('from') === 'all';
  const at = Date.now() + (await asked.var.caches.ahead(asked.env));
  // An id that nobody can guess: whoever knew it could have it counted before, and the no would be taken for a copy.
  const happened = { id: crypto.randomUUID(), at, user: about.user, verified: true };
  const event: Event = all
    ? { ...happened, kind: 'suppress', reason: 'unsubscribed' }
    : { ...happened, kind: 'consent', category: about.category, granted: false, source: 'unsubscribe' };
  await writeSuppression(asked.env.DB, project.key, about.address, {
    category: all ? null : about.category,
    reason: 'unsubscribed',
    at,
  });
  const sayNo = async (account: string) => {
    const { stub, ask } = await askAbout(asked, project, account);
    await stub.take({ ...ask, events: [event], counted: { by: 'id' } });
  };
  await sayNo(about.account);
  const others = await accountsOf(asked.env.DB, project.key, about.user);
  await Promise.all(others.filter((account) => account !== about.account).map(sayNo));
  return page(saidNoPage(wordsOf(asked, found), all));
};

async function find(asked: Asked): Promise<Found> {
  const token = asked.req.param('token') ?? '';
  const about = readUnsubscribe(token);
  const { caches } = asked.var;
  const project = about && (await findProject(asked.env.DB, about.project));
  if (!about || !project || !(await verifyUnsubscribe(token, await caches.keys(asked.env, project.key, 'links'))))
    throw new Refusal('notFound', 'This link is not one of ours, or has been damaged on its way.');
  return {
    about,
    project,
    plan: await caches.plan(asked.env, project),
  };
}

function wordsOf(asked: Asked, { about, plan }: Found) {
  const locale = readerLocale(asked.req.header('accept-language'), ['ja', 'en']);
  const chain = plan?.settings.locales ?? [];
  const category = plan?.settings.categories[about.category];
  return {
    locale,
    product: plan ? pick(plan.settings.title, locale, chain) : about.project,
    category: category ? pick(category.title, locale, chain) : about.category,
  };
}
