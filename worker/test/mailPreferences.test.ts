import { beforeEach, expect, test } from 'vitest';
import { preferencesUrl, unsubscribeUrl } from '../src/access/links.ts';
import { sha256 } from '../src/access/hash.ts';
import { signingKeys } from '../src/directory/signingKeys.ts';
import { env } from './support/bindings.ts';
import { callback, firstMail, page, pathOf, refOfFirst, untilFirstMail, useLetters } from './support/mail.ts';
import { call, moveClock, origin, post } from './support/talk.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded' };

beforeEach(async () => {
  await useLetters();
  await untilFirstMail();
});

async function link(): Promise<string> {
  const { html, text } = await firstMail();
  const found = /href="([^"]+\/p\/[^"]+)"/.exec(html)?.[1] ?? '';
  expect(text).toContain(found);
  return pathOf(found);
}

const choose = async (body: string, language = 'en') =>
  call(await link(), { method: 'POST', body, headers: { ...form, 'accept-language': language } });

test('every mail leads to a page with each kind of mail, as it is now, in the reader’s language; opening it changes nothing', async () => {
  const answer = await call(await link(), { headers: { 'accept-language': 'ja' } });
  const html = await answer.text();
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(html).toContain('使い方のご案内');
  expect(html).toContain('お知らせ');
  expect(html).toMatch(/value="productHelp" checked/);
  expect(html).not.toMatch(/value="marketing" checked/);
  expect(html).not.toContain('<script');
  expect((await page()).timeline.filter((entry) => entry.of === 'event' && entry.kind === 'consent')).toEqual([]);
});

test('a yes is kept with when it was said, where, and what the person read', async () => {
  const answer = await choose('do=save&asked=productHelp&asked=marketing&on=productHelp&on=marketing', 'ja');
  expect(await answer.text()).toContain('保存しました');
  expect((await page()).timeline).toContainEqual(
    expect.objectContaining({
      kind: 'consent',
      name: 'marketing',
      detail: {
        granted: true,
        source: 'preferences',
        wording: 'デモから「お知らせ」のメールを受け取ることに同意します。',
      },
    }),
  );
  const again = await call(await link());
  expect(await again.text()).toMatch(/value="marketing" checked/);
});

test('what stays as it was is not said anew, so that the evidence of an older yes stays', async () => {
  await choose('do=save&asked=marketing&on=marketing');
  await choose('do=save&asked=productHelp&asked=marketing&on=productHelp&on=marketing');
  const said = (await page()).timeline.filter((entry) => entry.of === 'event' && entry.kind === 'consent');
  expect(said).toHaveLength(1);
});

test('a kind that is switched off is not sent any more, and the no is the mailbox’s', async () => {
  await choose('do=save&asked=productHelp&asked=marketing');
  await moveClock('10d');
  expect((await page()).mails.map(({ step }) => step)).toEqual(['write']);
  const { results } = await env.DB.prepare('SELECT category, reason FROM suppressions').all();
  expect(results).toEqual([{ category: 'productHelp', reason: 'unsubscribed' }]);
});

test('none at all stops every kind, and the same page takes it back, with what the person read', async () => {
  await choose('do=save&asked=marketing&on=marketing');
  expect(await (await choose('do=none')).text()).toContain('You receive no mail of any kind');
  expect((await page()).account.users).toMatchObject([{ unreachable: 'suppressed' }]);
  await choose('do=save&asked=productHelp&on=productHelp');
  expect((await page()).account.users).toMatchObject([{ unreachable: 'suppressed' }]);
  const back = await (await choose('do=again', 'ja')).text();
  expect(back).toMatch(/value="marketing" checked/);
  expect((await page()).account.users).toMatchObject([{ unreachable: null }]);
  expect((await page()).timeline).toContainEqual(
    expect.objectContaining({
      kind: 'consent',
      detail: { granted: true, source: 'preferences', wording: expect.stringContaining('同意します') },
    }),
  );
  expect((await env.DB.prepare('SELECT * FROM suppressions').all()).results).toEqual([]);
  await moveClock('10d');
  expect((await page()).mails.map(({ step, state }) => [step, state])).toEqual([
    ['write-again', 'sent'],
    ['write', 'sent'],
  ]);
  expect(await (await choose('do=none')).text()).toContain('value="again"');
});

test('what the mailbox or staff said is not taken back there: the page says whom to ask', async () => {
  const bounce = { type: 'Permanent', subType: 'General', message: '550 no such user' };
  const data = { email_id: 're_0', to: ['u1@example.com'], tags: { banso: await refOfFirst() }, bounce };
  const news = { type: 'email.bounced', created_at: new Date().toISOString(), data };
  expect((await callback('/v1/mail/callbacks/resend', news, { prefix: 'svix' })).status).toBe(204);
  await choose('do=none');
  const html = await (await call(await link())).text();
  expect(html).toContain('https://demo.example/contact');
  expect(html).not.toContain('value="again"');
  await choose('do=again');
  expect((await page()).account.users).toMatchObject([{ unreachable: 'suppressed' }]);
  const { results } = await env.DB.prepare(`SELECT reason FROM suppressions WHERE category = ''`).all();
  expect(results).toEqual([{ reason: 'bounced' }]);
});

test('a link for unsubscribing opens no preferences, nor the other way round, nor one of another project', async () => {
  const keys = await signingKeys(env.DB, 'demo', 'links', 0);
  const about = { project: 'demo', account: 'a1', user: 'u1', category: 'productHelp', address: 'x' };
  const [no, choices, foreign] = await Promise.all([
    unsubscribeUrl(origin, keys, about),
    preferencesUrl(origin, keys, about),
    preferencesUrl(origin, await signingKeys(env.DB, 'other', 'links', 0), about),
  ]);
  for (const bad of [pathOf(no).replace('/u/', '/p/'), pathOf(choices).replace('/p/', '/u/'), pathOf(foreign), '/p/x'])
    expect([bad, (await call(bad)).status]).toEqual([bad, 404]);
});

test('a link of the time before the address was in it still unsubscribes the person, and the address they have now', async () => {
  const keys = await signingKeys(env.DB, 'demo', 'links', 0);
  const old = { project: 'demo', account: 'a1', user: 'u1', category: 'productHelp', address: null };
  const path = pathOf(await unsubscribeUrl(origin, keys, old));
  expect((await call(path)).status).toBe(200);
  expect((await call(path, { method: 'POST', body: 'List-Unsubscribe=One-Click', headers: form })).status).toBe(200);
  await moveClock('10d');
  expect((await page()).mails.map(({ step }) => step)).toEqual(['write']);
  const { results } = await env.DB.prepare('SELECT address FROM suppressions').all();
  expect(results).toEqual([{ address: await sha256('u1@example.com') }]);
});

test('a consent that the product tells carries what the person read', async () => {
  const at = new Date().toISOString();
  const items = [
    {
      id: 'c1',
      seq: 1,
      at,
      anonymousId: 'anon',
      type: 'consent',
      category: 'marketing',
      granted: false,
      wording: 'No news, please',
    },
  ];
  const answer = await post('/v1/batch', { v: 1, key: 'pk_demo', queue: 'q9', sentAt: at, items });
  expect(answer.status).toBe(200);
  expect((await page('anon')).timeline).toContainEqual(
    expect.objectContaining({
      kind: 'consent',
      detail: { granted: false, source: 'page', wording: 'No news, please' },
    }),
  );
});
