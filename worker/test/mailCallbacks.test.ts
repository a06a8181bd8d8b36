import { beforeEach, expect, test } from 'vitest';
import { env } from './support/bindings.ts';
import { callback, page, refOfFirst, untilFirstMail, useLetters } from './support/mail.ts';
import type { Signing } from './support/mail.ts';
import { about, call, identityToken, item, moveClock, send } from './support/talk.ts';

const path = '/v1/mail/callbacks/resend';

beforeEach(async () => {
  await useLetters();
  await untilFirstMail();
});

async function news(type: string, more: object = {}) {
  return {
    type,
    created_at: new Date().toISOString(),
    data: { email_id: 're_0', to: ['u1@example.com'], tags: { banso: await refOfFirst() }, ...more },
  };
}
const permanent = { bounce: { type: 'Permanent', subType: 'General', message: '550 no such user' } };

const tell = async (type: string, more: object = {}, signing: Signing = {}) =>
  callback(path, await news(type, more), { prefix: 'svix', ...signing });

const suppressions = async () =>
  (await env.DB.prepare('SELECT project, category, reason FROM suppressions').all()).results;

test('a mail that arrived is shown as delivered', async () => {
  expect((await tell('email.delivered')).status).toBe(204);
  const { mails, timeline } = await page();
  expect(mails).toMatchObject([{ state: 'sent', fate: 'delivered' }]);
  expect(timeline[0]).toMatchObject({ kind: 'effect', detail: { became: 'delivered' } });
});

test('a bounce for good spares the address from every kind of mail, says so, and the next mail does not go', async () => {
  await tell('email.bounced', permanent);
  await moveClock('10d');
  const { mails, account } = await page();
  expect(mails).toMatchObject([{ step: 'write', fate: 'bounced' }]);
  expect(account.users).toMatchObject([{ unreachable: 'suppressed' }]);
  expect(await suppressions()).toEqual([{ project: 'demo', category: '', reason: 'bounced' }]);
});

test('a bounce is of the address that was written to: whose address is put right is written to there', async () => {
  await tell('email.bounced', permanent);
  expect((await page()).account.users).toMatchObject([{ unreachable: 'suppressed' }]);
  await send([item()], { about, token: await identityToken({ email: 'right@example.com' }) });
  expect((await page()).account.users).toMatchObject([{ reachable: true }]);
  await moveClock('10d');
  expect((await page()).mails.map(({ to, state }) => [to, state])).toEqual([
    ['right@example.com', 'sent'],
    ['u1@example.com', 'sent'],
  ]);
  await send([item()], { about, token: await identityToken({ email: 'U1@example.com' }) });
  expect((await page()).account.users).toMatchObject([{ unreachable: 'suppressed' }]);
});

test('a complaint spares it too, also for somebody else with the same mailbox in another account', async () => {
  await tell('email.complained');
  const token = await identityToken({ sub: 'u2', account: 'a2', email: 'U1@Example.com' });
  await send([item({ userId: 'u2', accountId: 'a2' })], { token, about: { ...about, userId: 'u2', accountId: 'a2' } });
  await moveClock('4d');
  expect((await page('a2')).mails.filter(({ state }) => state === 'sent')).toEqual([]);
  expect((await page('a2')).account.users).toMatchObject([{ unreachable: 'suppressed' }]);
});

test('a bounce for now is counted and spares nobody', async () => {
  await tell('email.bounced', { bounce: { type: 'Transient', message: 'mailbox full' } });
  await tell('email.delivery_delayed');
  await moveClock('10d');
  expect((await page()).mails).toMatchObject([{ step: 'write-again' }, { step: 'write', fate: 'softBounced' }]);
  expect(await suppressions()).toEqual([]);
  const counted = await env.DB.prepare('SELECT sum(soft_bounced) AS n FROM mail_hours').first<{ n: number }>();
  expect(counted?.n).toBe(2);
});

test('doubled and in any order, it is one suppression, and the worst that was told is what is shown', async () => {
  for (const id of ['e1', 'e1', 'e1']) expect((await tell('email.complained', {}, { id })).status).toBe(204);
  await tell('email.bounced', permanent, { id: 'e2' });
  await tell('email.delivered', {}, { id: 'e0' });
  const { mails, timeline } = await page();
  expect(mails).toMatchObject([{ fate: 'complained' }]);
  expect(timeline.filter((entry) => entry.of === 'event' && entry.detail['became'] === 'complained')).toHaveLength(1);
  expect(await suppressions()).toHaveLength(1);
  const counted = await env.DB.prepare('SELECT sum(complained) AS n FROM mail_hours').first<{ n: number }>();
  expect(counted?.n).toBe(1);
});

test('what broke off after the account had heard of it, and is told again, spares the address all the same', async () => {
  await env.DB.prepare('ALTER TABLE suppressions RENAME TO away').run();
  expect((await tell('email.complained', {}, { id: 'e1' })).status).toBe(503);
  await env.DB.prepare('ALTER TABLE away RENAME TO suppressions').run();
  expect((await tell('email.complained', {}, { id: 'e1' })).status).toBe(204);
  expect(await suppressions()).toEqual([{ project: 'demo', category: '', reason: 'complained' }]);
});

test('unsigned, wrongly signed, changed, old or to come: refused, and nothing changes', async () => {
  const body = JSON.stringify(await news('email.complained'));
  const answers = [
    await call(path, { method: 'POST', body }),
    await tell('email.complained', {}, { secret: 'whsec_c29tZWJvZHktZWxzZXMtc2VjcmV0' }),
    await tell('email.complained', {}, { at: Date.now() - 6 * 60_000 }),
    await tell('email.complained', {}, { at: Date.now() + 6 * 60_000 }),
    await tell('email.complained', {}, { id: 'a b' }),
    await call(path, {
      method: 'POST',
      body,
      headers: {
        'webhook-id': 'x',
        'webhook-timestamp': `${Math.floor(Date.now() / 1000)}`,
        'webhook-signature': 'v1,AAAA',
      },
    }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401]);
  expect((await page()).mails).toMatchObject([{ fate: null }]);
  expect(await suppressions()).toEqual([]);
});

test('a secret that is being replaced is known, and so is the new one', async () => {
  expect((await tell('email.delivered', {}, { secret: 'whsec_bmV3LXNlY3JldC1vZi10aGUtdGVzdHM=' })).status).toBe(204);
  expect((await page()).mails).toMatchObject([{ fate: 'delivered' }]);
});

test('what is about no mail of ours, or of no kind that matters, is answered and changes nothing', async () => {
  const strange = [
    await tell('email.complained', { tags: { banso: 'f'.repeat(32) }, email_id: 'nobody' }),
    await tell('email.opened'),
    await tell('email.clicked'),
    await callback(path, null),
    await callback(path, { type: 'email.complained', data: { tags: 'x', email_id: 7 } }),
    await tell('constructor'),
  ];
  expect(strange.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204, 204]);
  for (const nobody of ['nobody', 'constructor', 'toString'])
    expect([nobody, (await callback(`/v1/mail/callbacks/${nobody}`, {})).status]).toEqual([nobody, 404]);
  expect((await page()).mails).toMatchObject([{ fate: null }]);
});

test('any other provider can be told of in the general form, by the Message-ID', async () => {
  const messageId = `<${await refOfFirst()}@banso.example>`;
  await callback('/v1/mail/callbacks/generic', { event: 'bounced', messageId, reason: '550 5.1.1' });
  expect((await page()).mails).toMatchObject([{ fate: 'bounced' }]);
  expect(await suppressions()).toHaveLength(1);
});
