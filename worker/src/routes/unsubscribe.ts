import { pick } from '@banso/engine';
import type { Event } from '@banso/engine';
import { readBody } from '../http/body.ts';
import { nowOf } from '../http/nowOf.ts';
import type { Asked, Route } from '../http/route.ts';
import { readerOf, suppress, tellAccounts } from '../ingest/reader.ts';
import type { MailReader } from '../ingest/reader.ts';
import { page } from '../pages/page.ts';
import { readerLocale } from '../pages/readerLocale.ts';
import { saidNoPage, sayNoPage } from '../pages/unsubscribe.ts';

/** `GET /u/:token`: asks, and changes nothing, because mail scanners follow every link. */
export const askToUnsubscribe: Route = async (asked) =>
  page(sayNoPage(wordsOf(asked, await readerOf(asked, 'unsubscribe'))));

/**
 * `POST /u/:token`: says no at once, with no sign-in and no second question. By a mail program (RFC 8058: the body is
 * `List-Unsubscribe=One-Click`) or by the page's button; `from=all` says no to every kind of mail. It is the mailbox's: it holds in
 * every account in which the person is known, at once, and in every other that would write to this address, when it is about to.
 */
export const unsubscribe: Route = async (asked) => {
  const reader = await readerOf(asked, 'unsubscribe');
  const { about } = reader;
  const all = new URLSearchParams(await readBody(asked.req.raw, 4096)).get('from') === 'all';
  const at = await nowOf(asked);
  // An id that nobody can guess: whoever knew it could have it counted before, and the no would be taken for a copy.
  const happened = { id: crypto.randomUUID(), at, user: about.user, verified: true };
  const event: Event = all
    ? { ...happened, kind: 'suppress', reason: 'unsubscribed' }
    : { ...happened, kind: 'consent', category: about.category, granted: false, source: 'unsubscribe' };
  await suppress(asked, reader, { category: all ? null : about.category, reason: 'unsubscribed', at });
  await tellAccounts(asked, reader, [event]);
  return page(saidNoPage(wordsOf(asked, reader), all));
};

function wordsOf(asked: Asked, { about, plan }: MailReader) {
  const locale = readerLocale(asked.req.header('accept-language'), ['ja', 'en']);
  const chain = plan?.settings.locales ?? [];
  const category = plan?.settings.categories[about.category];
  return {
    locale,
    product: plan ? pick(plan.settings.title, locale, chain) : about.project,
    category: category ? pick(category.title, locale, chain) : about.category,
  };
}
