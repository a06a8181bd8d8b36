import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import type { AccountBody } from '@banso/protocol';
import { unsubscribeUrl } from '../src/access/links.ts';
import { listAccounts } from '../src/directory/accountList.ts';
import { signingKeys } from '../src/directory/signingKeys.ts';
import { usePlan } from './support/plan.ts';
import { accountPage, call, getJson, inEnforcedProject, moveClock, origin, post, stub } from './support/talk.ts';

afterEach(() => vi.useRealTimers());

const basic = (key: string) => ({ authorization: `Basic ${btoa(`${key}:`)}` });
const sk = basic('sk_demo');
const account = (id: string) => getJson<AccountBody>(`/v1/accounts/${id}`);

test('identify, group and track, each its own call, make an account with its person and its events', async () => {
  await usePlan();
  expect(
    await (await post('/v1/group', { userId: 'u1', groupId: 'acme', traits: { name: 'Acme' } }, sk)).json(),
  ).toEqual({ success: true });
  await post('/v1/identify', { userId: 'u1', traits: { email: 'u1@example.com', name: 'Aki' } }, sk);
  await post('/v1/track', { userId: 'u1', event: 'app.created', properties: { fields: 3 } }, sk);
  expect(await account('acme')).toMatchObject({
    traits: { name: 'Acme' },
    counts: { 'app.created': 1 },
    users: [{ id: 'u1', traits: { name: 'Aki' }, reachable: true }],
  });
});

test('a batch puts everybody into the group that it names for them', async () => {
  await usePlan();
  const at = new Date(Date.now() - 60_000).toISOString();
  const batch = [
    { type: 'identify', messageId: 'm1', userId: 'u1', traits: { name: 'Aki' }, timestamp: at },
    { type: 'group', messageId: 'm2', userId: 'u1', groupId: 'acme', traits: {} },
    { type: 'track', messageId: 'm3', userId: 'u1', event: 'app.created' },
    { type: 'track', messageId: 'm4', userId: 'u9', event: 'app.opened', context: { groupId: 'acme' } },
    { type: 'page', messageId: 'm5', userId: 'u1', properties: { path: '/apps' } },
    { type: 'screen', messageId: 'm6', userId: 'u1', name: 'Home' },
    { type: 'alias', messageId: 'm7', userId: 'u1', previousId: 'anon' },
    { type: 'track', messageId: 'm8', userId: 'u1' },
  ];
  const answer = await (await post('/v1/batch', { batch, sentAt: new Date().toISOString() }, sk)).json();
  expect(answer).toEqual({ success: true, refused: [{ index: 7, detail: expect.stringContaining('/batch/7/event') }] });
  expect(await account('acme')).toMatchObject({
    counts: { 'app.created': 1, 'app.opened': 1 },
    users: [{ id: 'u1' }, { id: 'u9' }],
  });
  expect((await call('/v1/accounts/u1', { headers: { authorization: 'Bearer sk_demo' } })).status).toBe(404);
});

test('somebody who is in no group is an account of their own', async () => {
  await usePlan();
  await post('/v1/track', { userId: 'loner', event: 'app.opened' }, sk);
  expect(await account('loner')).toMatchObject({ id: 'loner', counts: { 'app.opened': 1 } });
});

test('times are corrected by the clock of the sender', async () => {
  await usePlan();
  const fast = (ms: number) => new Date(Date.now() + 7_200_000 + ms).toISOString();
  await post(
    '/v1/batch',
    {
      sentAt: fast(0),
      batch: [{ type: 'track', userId: 'u1', event: 'x', timestamp: fast(-3_600_000), context: { groupId: 'acme' } }],
    },
    sk,
  );
  expect(Math.abs(Date.parse((await account('acme')).startedAt ?? '') - (Date.now() - 3_600_000))).toBeLessThan(2_000);
});

test('with the public key nothing is vouched for, and under enforce it is refused', async () => {
  await usePlan();
  await post(
    '/v1/identify',
    { userId: 'u1', traits: { email: 'u1@example.com' }, context: { groupId: 'acme' } },
    basic('pk_demo'),
  );
  expect((await account('acme')).users).toMatchObject([{ reachable: false }]);
  await inEnforcedProject('enforce');
  expect((await post('/v1/track', { userId: 'u1', event: 'x' }, basic('pk_demo'))).status).toBe(403);
  expect((await post('/v1/track', { userId: 'u1', event: 'x' }, sk)).status).toBe(200);
});

test('a load of the past changes the state and sends nothing for what was late then', async () => {
  await usePlan();
  const timestamp = new Date(Date.now() - 30 * 86_400_000).toISOString();
  const context = { groupId: 'a1', import: true };
  await post(
    '/v1/batch',
    {
      batch: [
        { type: 'identify', userId: 'u1', traits: { email: 'u1@example.com' }, timestamp, context },
        { type: 'track', userId: 'u1', event: 'app.opened', timestamp, context },
      ],
    },
    sk,
  );
  await moveClock('1d');
  expect((await accountPage()).mails).toEqual([]);
  expect((await account('a1')).counts).toEqual({ 'app.opened': 1 });
});

test('a mail that is due anyway is not lost to a load of the past that comes before the alarm', async () => {
  await usePlan();
  const context = { groupId: 'a1' };
  await post('/v1/identify', { userId: 'u1', traits: { email: 'u1@example.com' }, context }, sk);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 4 * 86_400_000 });
  const timestamp = new Date(Date.now() - 86_400_000).toISOString();
  await post('/v1/track', { userId: 'u1', event: 'app.opened', timestamp, context: { ...context, import: true } }, sk);
  await stub('a1').wake();
  expect((await accountPage()).mails).toMatchObject([{ step: 'write', state: 'sent' }]);
});

test.each(['', 'Basic', 'Basic !!!', `Basic ${btoa('nobody:')}`, 'Bearer nobody', `Basic ${btoa(':sk_demo')}`])(
  '%j opens nothing',
  async (authorization) => {
    const answer = await post('/v1/track', { userId: 'u1', event: 'x' }, { authorization });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  },
);

test('in whose name an account is written to is the word of the host’s server, not of a page', async () => {
  await usePlan();
  const group = {
    userId: 'u1',
    groupId: 'acme',
    traits: { name: 'Acme', owner: { name: 'Eve', email: 'eve@evil.example' } },
  };
  await post('/v1/group', group, basic('pk_demo'));
  expect((await account('acme')).traits).toEqual({ name: 'Acme' });
  const owner = { name: 'Aoi', email: 'aoi@kumiki.example' };
  await post('/v1/group', { ...group, traits: { owner } }, sk);
  expect((await account('acme')).traits).toEqual({ name: 'Acme', owner });
});

test('who was known before their company was is taken into it, address and all, and is not listed twice', async () => {
  await usePlan();
  await post('/v1/identify', { userId: 'u1', traits: { email: 'u1@example.com', name: 'Aki' } }, sk);
  await post('/v1/group', { userId: 'u1', groupId: 'acme', traits: { name: 'Acme' } }, sk);
  expect((await account('acme')).users).toMatchObject([{ id: 'u1', traits: { name: 'Aki' }, reachable: true }]);
  expect((await account('u1')).users).toEqual([]);
  const { accounts, total } = await listAccounts(env.DB, 'demo', { status: null, q: '', cursor: null, size: 10 });
  expect([accounts.map(({ id }) => id), total]).toEqual([['acme'], 1]);
});

test('what somebody does after their company became known is the company’s, though they were known before it', async () => {
  await usePlan();
  await post('/v1/identify', { userId: 'u1', anonymousId: 'anon', traits: { name: 'Aki' } }, sk);
  await post('/v1/group', { userId: 'u1', groupId: 'zeta' }, sk);
  await post('/v1/track', { userId: 'u1', event: 'app.created' }, sk);
  // What they did as a visitor, in another browser.
  await post('/v1/track', { anonymousId: 'other', event: 'app.opened' }, sk);
  await post('/v1/identify', { userId: 'u1', anonymousId: 'other', traits: {} }, sk);
  expect((await account('zeta')).counts).toEqual({ 'app.created': 1, 'app.opened': 1 });
  expect((await account('u1')).counts).toEqual({});
});

test('what only a page says of whose company somebody is steers nothing that the server says of them', async () => {
  await usePlan();
  const pk = { authorization: `Basic ${btoa('pk_demo:')}` };
  await post('/v1/group', { userId: 'u1', groupId: 'acme' }, sk);
  await post('/v1/group', { userId: 'u1', groupId: 'mallory' }, pk);
  await post('/v1/track', { userId: 'u1', event: 'app.created' }, sk);
  await post('/v1/identify', { userId: 'u1', traits: { email: 'aki@example.com' } }, sk);
  expect((await account('acme')).counts).toEqual({ 'app.created': 1 });
  expect((await account('acme')).users).toMatchObject([{ id: 'u1', reachable: true }]);
  expect((await account('mallory')).counts).toEqual({});
  expect((await account('mallory')).users).toMatchObject([{ id: 'u1', reachable: false }]);
});

test('an address that nobody vouched for is not vouched for by being taken into a company', async () => {
  await usePlan();
  const evil = { userId: 'u1', traits: { email: 'eve@evil.example', name: 'Aki' } };
  await post('/v1/identify', evil, basic('pk_demo'));
  await post('/v1/group', { userId: 'u1', groupId: 'acme' }, sk);
  expect((await account('acme')).users).toMatchObject([{ id: 'u1', traits: { name: 'Aki' }, reachable: false }]);
});

test('who had said no to all mail before their company was known has still said no', async () => {
  await usePlan();
  await post('/v1/identify', { userId: 'u1', traits: { email: 'u1@example.com' } }, sk);
  const keys = await signingKeys(env.DB, 'demo', 'links', 0);
  const about = { project: 'demo', account: 'u1', user: 'u1', category: 'productHelp', address: 'x' };
  const link = new URL(await unsubscribeUrl(origin, keys, about)).pathname;
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  for (const body of ['List-Unsubscribe=One-Click', 'from=all'])
    await call(link, { method: 'POST', body, headers: form });
  await post('/v1/group', { userId: 'u1', groupId: 'acme' }, sk);
  expect((await account('acme')).users).toMatchObject([{ id: 'u1', unreachable: 'suppressed' }]);
  const told = (await accountPage('acme')).timeline.filter((entry) => entry.of === 'event' && entry.kind === 'consent');
  expect(told).toMatchObject([{ name: 'productHelp', detail: { granted: false, source: 'unsubscribe' } }]);
});

test('a company is listed though somebody elsewhere bears its id as their own', async () => {
  await usePlan();
  await post('/v1/group', { userId: '5', groupId: '42', traits: { name: 'Forty-two' } }, sk);
  await post('/v1/group', { userId: '42', groupId: '7', traits: { name: 'Seven' } }, sk);
  await vi.waitFor(async () => {
    const { accounts } = await listAccounts(env.DB, 'demo', { status: null, q: '', cursor: null, size: 10 });
    expect(accounts.map(({ id }) => id).sort()).toEqual(['42', '7']);
  });
});

test('a request about too many people and accounts is refused whole, with the limit, before any of it is counted', async () => {
  const batch = Array.from({ length: 1001 }, (_, i) => ({ type: 'identify', messageId: `m${i}`, userId: `p${i}` }));
  const answer = await post('/v1/batch', { batch }, sk);
  expect([answer.status, await answer.json()]).toMatchObject([
    413,
    { code: 'tooLarge', detail: 'This request names 1001 people and accounts; send at most 1000 at a time.' },
  ]);
  expect(await env.DB.prepare('SELECT count(*) AS n FROM accounts').first('n')).toBe(0);
});
