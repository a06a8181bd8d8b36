import { EVERY_CATEGORY, get, pick } from '@banso/engine';
import type { Event } from '@banso/engine';
import { readBody } from '../http/body.ts';
import { nowOf } from '../http/nowOf.ts';
import type { Asked, Route } from '../http/route.ts';
import { askAbout } from '../ingest/ask.ts';
import { readerOf, suppress, takeBack, tellAccounts } from '../ingest/reader.ts';
import type { MailReader } from '../ingest/reader.ts';
import { page } from '../pages/page.ts';
import { preferencesPage, preferenceWording, returnWording } from '../pages/preferences.ts';
import type { Preference, PreferenceWords } from '../pages/preferences.ts';
import { readerLocale } from '../pages/readerLocale.ts';

/** `GET /p/:token`: shows, and changes nothing. */
export const showPreferences: Route = async (asked) => {
  const reader = await readerOf(asked, 'preferences');
  return page(preferencesPage(await told(asked, reader), false));
};

/**
 * `POST /p/:token`: what the form says of each kind of mail that it showed (`asked`), or none at all, or
 * mail again after that. Only what differs is said anew,
 * so that evidence of an older yes stays; each yes is kept with what the person read.
 */
export const setPreferences: Route = async (asked) => {
  const reader = await readerOf(asked, 'preferences');
  const form = new URLSearchParams(await readBody(asked.req.raw, 16_384));
  const before = await told(asked, reader);
  const at = await nowOf(asked);
  const happened = () => ({ id: crypto.randomUUID(), at, user: reader.about.user, verified: true });
  if (form.get('do') === 'none') {
    await suppress(asked, reader, { category: null, reason: 'unsubscribed', at });
    await tellAccounts(asked, reader, [{ ...happened(), kind: 'suppress', reason: 'unsubscribed' }]);
    return page(preferencesPage({ ...before, stopped: true, mayReturn: !before.stopped || before.mayReturn }, true));
  }
  if (form.get('do') === 'again' && before.mayReturn) {
    await takeBack(asked, reader);
    const consent = { kind: 'consent', category: EVERY_CATEGORY, granted: true, source: 'preferences' } as const;
    await tellAccounts(asked, reader, [{ ...happened(), ...consent, wording: returnWording(before) }]);
    return page(preferencesPage({ ...before, stopped: false, mayReturn: false }, true));
  }
  const wanted = (one: Preference): Preference =>
    form.getAll('asked').includes(one.key) ? { ...one, on: form.getAll('on').includes(one.key) } : one;
  const after = { ...before, categories: before.categories.map(wanted) };
  const changed = before.stopped ? [] : after.categories.filter(({ on }, i) => on !== before.categories[i]?.on);
  for (const { key, on } of changed)
    if (!on) await suppress(asked, reader, { category: key, reason: 'unsubscribed', at });
  const events = changed.map((one): Event => ({
    ...happened(),
    kind: 'consent',
    category: one.key,
    granted: one.on,
    source: 'preferences',
    ...(one.on ? { wording: preferenceWording(before, one) } : {}),
  }));
  if (events.length > 0) await tellAccounts(asked, reader, events);
  return page(preferencesPage(after, true));
};

/** The choices as they hold in the account that the mail came from. */
async function told(asked: Asked, { about, project, plan }: MailReader): Promise<PreferenceWords> {
  const locale = readerLocale(asked.req.header('accept-language'), ['ja', 'en']);
  const { stub, ask } = await askAbout(asked, project, about.account);
  const person = await stub.mailReader(ask, about.user);
  const chain = plan?.settings.locales ?? [];
  return {
    locale,
    product: plan ? pick(plan.settings.title, locale, chain) : about.project,
    categories: Object.entries(plan?.settings.categories ?? {}).map(([key, { title, optIn }]) => ({
      key,
      title: pick(title, locale, chain),
      optIn,
      on: (person && get(person.consents, key)?.granted) ?? !optIn,
    })),
    stopped: person?.suppressed ?? false,
    mayReturn: person?.mayReturn ?? false,
    contact: plan?.settings.sender?.contact ?? null,
  };
}
