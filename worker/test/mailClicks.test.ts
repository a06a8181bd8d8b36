import { beforeEach, expect, test } from 'vitest';
import { humanClicks, settlesAt } from '../src/account/clicks.ts';
import { clickUrl, unsubscribeUrl } from '../src/access/links.ts';
import { signingKeys } from '../src/directory/signingKeys.ts';
import { env } from './support/bindings.ts';
import { categories, firstMail, mailPage, page, pathOf, untilFirstMail, useLetters } from './support/mail.ts';
import { call, moveClock, origin } from './support/talk.ts';

const browser = {
  'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
};
const follow = (path: string, headers: Record<string, string> = browser, method = 'GET') =>
  call(path, { headers, method });

async function links(): Promise<string[]> {
  const { html } = await firstMail();
  return Array.from(html.matchAll(/href="([^"]+)"/g), ([, href]) => href ?? '');
}
const counted = async () => (await links()).filter((href) => href.includes('/l/')).map(pathOf);
const clicks = async () =>
  (await page()).timeline.filter(
    (entry) => entry.of === 'event' && entry.kind === 'track' && entry.name === 'mail.clicked',
  );

beforeEach(async () => {
  await useLetters();
  await untilFirstMail();
});

test('links to the product lead there by way of the Worker; those in the text part and those out of the mail are as they are', async () => {
  const all = await links();
  const { text, source } = await firstMail();
  expect(all.filter((href) => href.includes('/l/'))).toHaveLength(2);
  expect(all.filter((href) => /\/[up]\//.test(href))).toHaveLength(2);
  expect(all).toContain('https://demo.example/contact');
  expect(text).toContain('https://app.example/apps');
  expect(source).not.toMatch(/List-Unsubscribe: <[^>]*\/l\//);
});

test('a link is followed to the address that was signed, and a click is counted once for each, with its origin', async () => {
  const [go] = await counted();
  await moveClock('1h');
  for (let i = 0; i < 3; i += 1) {
    const answer = await follow(go ?? '');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, 'https://app.example/apps']);
    await moveClock('2m');
  }
  expect(await clicks()).toMatchObject([
    { user: 'u1', detail: { followUp: 'stuck', step: 'write', link: 'https://app.example/apps' } },
  ]);
  expect((await page()).mails).toMatchObject([{ clicks: 1 }]);
  expect((await page()).account.counts['mail.clicked']).toBe(1);
});

test('a gateway that follows every link, a machine that says so, a prefetch and HEAD get where they want and are not counted', async () => {
  const both = await counted();
  for (const link of both) expect((await follow(link)).status).toBe(302);
  await moveClock('1h');
  const [go] = both;
  const machines = [
    await follow(go ?? '', { 'user-agent': 'Barracuda Sentinel (EE)' }),
    await follow(go ?? '', { 'user-agent': '' }),
    await follow(go ?? '', { ...browser, 'sec-purpose': 'prefetch;prerender' }),
    await follow(go ?? '', { ...browser, purpose: 'prefetch' }),
    await follow(go ?? '', browser, 'HEAD'),
  ];
  expect(machines.map(({ status }) => status)).toEqual([302, 302, 302, 302, 302]);
  for (const link of both) await follow(link);
  await moveClock('1h');
  expect(await clicks()).toEqual([]);
  expect((await page()).mails).toMatchObject([{ clicks: 0 }]);
});

test('a link that was changed, is of another purpose or project, or leads to no web address is refused', async () => {
  const keys = await signingKeys(env.DB, 'demo', 'links', 0);
  const about = { project: 'demo', account: 'a1', mail: 'm', url: 'https://evil.example/' };
  const good = pathOf(await clickUrl(origin, keys, { ...about, url: 'https://app.example/' }));
  const other = pathOf(await clickUrl(origin, keys, about));
  const [, kid, mac] = good.slice('/l/'.length).split('.');
  const payload = other.slice('/l/'.length).split('.')[0];
  const no = pathOf(
    await unsubscribeUrl(origin, keys, { project: 'demo', account: 'a1', user: 'u', category: 'c', address: null }),
  );
  const bad = [
    `/l/${payload}.${kid}.${mac}`,
    no.replace('/u/', '/l/'),
    pathOf(await clickUrl(origin, await signingKeys(env.DB, 'other', 'links', 0), about)),
    pathOf(await clickUrl(origin, keys, { ...about, url: 'javascript:alert(1)' })),
    '/l/x',
  ];
  for (const link of bad) expect([link, (await follow(link)).status]).toEqual([link, 404]);
});

test('a link works on when its account or mail is gone', async () => {
  const keys = await signingKeys(env.DB, 'demo', 'links', 0);
  const gone = { project: 'demo', account: 'nobody', mail: 'none', url: 'https://app.example/x?a=1#b' };
  const answer = await follow(pathOf(await clickUrl(origin, keys, gone)));
  expect(answer.headers.get('location')).toBe('https://app.example/x?a=1#b');
});

test('a category may leave its links alone, and a one-to-one mail always does', async () => {
  await useLetters(
    {},
    { categories: { ...categories, productHelp: { ...categories['productHelp']!, clicks: false } } },
  );
  await moveClock('6d');
  const plain = (await page()).mails[0]?.id ?? '';
  expect((await page()).mails).toHaveLength(2);
  expect((await mailPage(plain))?.html).not.toContain('/l/');
});

const second = 1_000;
const at = (seconds: number, url = 'a') => ({ url, at: seconds * second });

test.each([
  ['nobody reads a mail within five seconds', [at(2)], []],
  ['one link, read and followed', [at(40)], ['a']],
  ['the same one twice is one', [at(40), at(45)], ['a']],
  ['two different ones within ten seconds are gone through', [at(3_600), at(3_604, 'b')], []],
  ['two different ones with time between are both a person’s', [at(3_600), at(3_700, 'b')], ['a', 'b']],
  ['a gateway first and then a person', [at(1), at(1, 'b'), at(300)], ['a']],
])('%s', (_, all, urls) => {
  expect(humanClicks(all, 0).map(({ url }) => url)).toEqual(urls);
});

test('clicks are judged when nothing can be held against them any more: ten seconds later, or after the first minute', () => {
  expect([settlesAt([], 0), settlesAt([at(2)], 0), settlesAt([at(3_600)], 0)]).toEqual([null, 60_000, 3_610_000]);
});
