import { beforeEach, expect, test } from 'vitest';
import { unsubscribeUrl } from '../src/access/links.ts';
import { signingKeys } from '../src/directory/signingKeys.ts';
import { env } from './support/bindings.ts';
import { usePlan } from './support/plan.ts';
import {
  about,
  accountPage,
  asked,
  call,
  identityToken,
  item,
  moveClock,
  origin,
  post,
  send,
  stub,
} from './support/talk.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const pathOf = (url: string) => new URL(url).pathname;

/** The link that the first mail carries. */
async function linkInMail(): Promise<string> {
  const { mails } = await accountPage();
  const source = (await stub('a1').mail(await asked(), mails[0]?.id ?? ''))?.source.replace(/\r\n[ \t]/g, '') ?? '';
  return pathOf(/^List-Unsubscribe: <([^>]+)>/m.exec(source)?.[1] ?? '');
}

beforeEach(async () => {
  await usePlan();
  await send([item()], { about, token: await identityToken() });
  await moveClock('4d');
});

test('opening the link asks and changes nothing, nor does HEAD; the next mail comes', async () => {
  const link = await linkInMail();
  const page = await call(link, { headers: { 'accept-language': 'ja' } });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('停止しますか');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await call(link, { method: 'HEAD' })).status).toBe(200);
  await moveClock('10d');
  expect((await accountPage()).mails).toHaveLength(2);
});

test('a one-click POST says no at once, without a question, and no further mail of that kind comes', async () => {
  const link = await linkInMail();
  expect((await call(link, { method: 'POST', body: 'List-Unsubscribe=One-Click', headers: form })).status).toBe(200);
  await moveClock('30d');
  const { mails, followUps } = await accountPage();
  expect(mails.map(({ step }) => step)).toEqual(['write']);
  expect(followUps).toMatchObject([{ followUp: 'stuck' }]);
});

test('the button for all mails closes every kind', async () => {
  const link = await linkInMail();
  await call(link, { method: 'POST', body: 'from=all', headers: form });
  const { account } = await accountPage();
  expect(account.users).toMatchObject([{ reachable: false, unreachable: 'suppressed' }]);
});

test('nobody who knows the public key can make the button do nothing beforehand', async () => {
  const link = await linkInMail();
  const authorization = `Basic ${btoa('pk_demo:')}`;
  const forged = { userId: 'u1', event: 'x', messageId: 'unsubscribe/u1/all', context: { groupId: 'a1' } };
  expect((await post('/v1/track', forged, { authorization })).status).toBe(200);
  await call(link, { method: 'POST', body: 'from=all', headers: form });
  expect((await accountPage()).account.users).toMatchObject([{ unreachable: 'suppressed' }]);
});

test('no is no in every account that the person belongs to', async () => {
  const authorization = 'Bearer sk_demo';
  const other = { userId: 'u1', traits: { email: 'u1@example.com' }, context: { groupId: 'a2' } };
  await post('/v1/identify', other, { authorization });
  await call(await linkInMail(), { method: 'POST', body: 'from=all', headers: form });
  for (const account of ['a1', 'a2'])
    expect((await accountPage(account)).account.users).toMatchObject([{ unreachable: 'suppressed' }]);
});

/** Another person of another company, who reads the same mailbox. */
async function colleague(): Promise<void> {
  const token = await identityToken({ sub: 'u2', account: 'a2', email: 'U1@Example.com' });
  await send([item({ userId: 'u2', accountId: 'a2' })], { token, about: { ...about, userId: 'u2', accountId: 'a2' } });
}

test('no to a kind of mail is the mailbox’s: whoever else has it in another account is not written to either, and staff see why', async () => {
  await colleague();
  await call(await linkInMail(), { method: 'POST', body: 'List-Unsubscribe=One-Click', headers: form });
  await moveClock('10d');
  const { mails, timeline } = await accountPage('a2');
  expect(mails).toMatchObject([{ step: 'write', state: 'cancelled', reason: 'noConsent' }]);
  expect(timeline).toContainEqual(
    expect.objectContaining({
      kind: 'consent',
      name: 'productHelp',
      detail: { granted: false, source: 'unsubscribe' },
    }),
  );
});

test('no to all mail is the mailbox’s too, and the person is shown as not to be written to', async () => {
  await colleague();
  await call(await linkInMail(), { method: 'POST', body: 'from=all', headers: form });
  await moveClock('10d');
  const { account, mails } = await accountPage('a2');
  expect(mails.filter(({ state }) => state === 'sent')).toEqual([]);
  expect(account.users).toMatchObject([{ unreachable: 'suppressed' }]);
});

test('a yes that the person says afterwards counts, for that person alone; another project is not concerned', async () => {
  await call(await linkInMail(), { method: 'POST', body: 'List-Unsubscribe=One-Click', headers: form });
  await moveClock('1d');
  await colleague();
  const token = await identityToken({ sub: 'u2', account: 'a2', email: 'u1@example.com' });
  const yes = { type: 'consent', category: 'productHelp', granted: true, userId: 'u2', accountId: 'a2' } as const;
  const ahead = (await asked()).ahead;
  await send([item({ ...yes, at: new Date(Date.now() + ahead).toISOString() } as never)], {
    token,
    sentAt: new Date(Date.now() + ahead).toISOString(),
  });
  await moveClock('4d');
  expect((await accountPage('a2')).mails).toMatchObject([{ step: 'write', state: 'sent' }]);
  const { results } = await env.DB.prepare('SELECT project, category FROM suppressions').all();
  expect(results).toEqual([{ project: 'demo', category: 'productHelp' }]);
});

test('saying no twice is saying no', async () => {
  const link = await linkInMail();
  for (let i = 0; i < 2; i += 1)
    expect((await call(link, { method: 'POST', body: 'List-Unsubscribe=One-Click', headers: form })).status).toBe(200);
});

test('a link of another project, person, kind or purpose, or a damaged one, is refused and changes nothing', async () => {
  const keys = await signingKeys(env.DB, 'demo', 'links', 0);
  const right = { project: 'demo', account: 'a1', user: 'u1', category: 'productHelp', address: 'x' };
  const good = pathOf(await unsubscribeUrl(origin, keys, right));
  const [payload, kid, mac] = good.slice('/u/'.length).split('.');
  const [foreign, stranger] = await Promise.all([
    unsubscribeUrl(origin, await signingKeys(env.DB, 'other', 'links', 0), right),
    unsubscribeUrl(origin, keys, { ...right, user: 'u2' }),
  ]);
  const forPurpose = await unsubscribeUrl(origin, await signingKeys(env.DB, 'demo', 'identity', 0), right);
  const bad = [
    pathOf(foreign),
    pathOf(forPurpose),
    `/u/${pathOf(stranger).slice('/u/'.length).split('.')[0]}.${kid}.${mac}`,
    `/u/${payload}.${kid}.`,
    `/u/${payload}.${kid}`,
    `/u/${payload}.AAAA.${mac}`,
    `/u/${payload}.${kid}.${mac}.x`,
    `/u/${payload}.${kid}.${mac?.slice(0, -2)}AA`,
    '/u/x',
    '/u/%00',
    `/u/${'A'.repeat(5000)}`,
  ];
  for (const link of bad) {
    const answer = await call(link, { method: 'POST', body: 'List-Unsubscribe=One-Click', headers: form });
    expect([link, answer.status]).toEqual([link, 404]);
  }
  await moveClock('10d');
  expect((await accountPage()).mails).toHaveLength(2);
});
