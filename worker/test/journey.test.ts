import { expect, test } from 'vitest';
import type { AccountBody, AccountsPage, UserBody } from '@banso/protocol';
import { stuck, usePlan } from './support/plan.ts';
import {
  about,
  accountPage,
  asked,
  call,
  getJson,
  identityToken,
  item,
  moveClock,
  send,
  stub,
} from './support/talk.ts';
import { signedIn } from './support/staff.ts';

test('an event is counted, reaches its milestone, and the answer says so', async () => {
  await usePlan();
  const answer = await send([item({ name: 'app.created' })], { about, token: await identityToken() });
  expect(answer.held).toHaveLength(1);
  expect(answer.view).toMatchObject({
    progress: 0.25,
    milestones: { 'app-created': { status: 'reached' }, shared: { status: 'open' } },
    values: { 0: 'Aki' },
  });
  const account = await getJson<AccountBody>('/v1/accounts/a1');
  expect(account).toMatchObject({
    id: 'a1',
    progress: 0.25,
    status: 'onTrack',
    counts: { 'app.created': 1 },
    users: [{ id: 'u1', reachable: true }],
  });
  expect(await getJson<UserBody>('/v1/users/u1')).toMatchObject({
    id: 'u1',
    accounts: [{ accountId: 'a1', role: 'admin' }],
  });
});

test('a page is told no more of its person than its texts say', async () => {
  await usePlan();
  const { view } = await send([item()], { about, token: await identityToken() });
  expect(view?.values).toEqual({ 0: 'Aki' });
});

test('an account that gets stuck is written to once when its milestone falls late, and again after the delay', async () => {
  await usePlan();
  await send([item({ name: 'app.opened' })], { about, token: await identityToken() });
  const startedAt = Date.parse((await accountPage()).account.startedAt ?? '');
  const mails = async () =>
    (await accountPage()).mails.map(({ step, state, sentAt }) => [step, state, Date.parse(sentAt ?? '') - startedAt]);
  expect(await (await moveClock('2d')).json()).toMatchObject({ woke: 0 });
  expect(await mails()).toEqual([]);
  await moveClock('2d');
  expect(await mails()).toEqual([['write', 'sent', 3 * 86_400_000]]);
  await moveClock('10d');
  expect(await mails()).toEqual([
    ['write-again', 'sent', 8 * 86_400_000],
    ['write', 'sent', 3 * 86_400_000],
  ]);
  await moveClock('100d');
  expect(await mails()).toHaveLength(2);
});

test('an answer says when it may next be another by itself, and who asks then is told before any alarm', async () => {
  await usePlan({
    playbook: {
      followUps: [{ ...stuck, steps: [{ key: 'show', do: 'experience', experience: 'getting-started' }] }],
    },
  });
  const token = await identityToken();
  const { view, plan: revision = '' } = await send([item({ name: 'app.opened' })], { about, token });
  const wakeAt = Date.parse(view?.wakeAt ?? '');
  expect(wakeAt - Date.now()).toBeGreaterThan(2 * 86_400_000);
  expect(view?.summoned).toEqual([]);
  const ask = { ...(await asked()), revision, events: [], counted: { by: 'id' }, about: { user: 'u1' } } as const;
  const then = await stub('a1').take({ ...ask, ahead: wakeAt - Date.now() });
  expect(then.view).toMatchObject({
    milestones: { 'app-created': { status: 'late' } },
    summoned: ['getting-started'],
  });
  expect(then.view?.wakeAt).toBeUndefined();
});

test('an account that does the thing in time is not written to', async () => {
  await usePlan();
  await send([item({ name: 'app.opened' })], { about, token: await identityToken() });
  await moveClock('2d');
  await send([item({ name: 'app.created' })]);
  await moveClock('20d');
  expect((await accountPage()).mails).toEqual([]);
});

test('an address typed into a page is never written to: without a token there is nobody to reach', async () => {
  await usePlan();
  await send([item({ type: 'identify', traits: { email: 'typed@example.com' } }), item({ name: 'app.opened' })]);
  await moveClock('20d');
  const { mails, account } = await accountPage();
  expect(mails).toEqual([]);
  expect(account.users).toMatchObject([{ id: 'u1', reachable: false }]);
});

test('nor is one that the page adds beside a valid token', async () => {
  await usePlan();
  const token = await identityToken({ email: undefined });
  await send([item({ type: 'identify', traits: { email: 'typed@example.com' } })], { token });
  await moveClock('20d');
  expect((await accountPage()).mails).toEqual([]);
});

test('a list shows the account, stuck with since when and at what', async () => {
  await usePlan();
  await send([item({ type: 'group', traits: { name: '株式会社青空' } })], { token: await identityToken() });
  await moveClock('4d');
  const list = (await (await call('/console/api/accounts', await signedIn())).json()) as AccountsPage;
  expect(list).toMatchObject({
    total: 1,
    accounts: [
      {
        id: 'a1',
        name: '株式会社青空',
        status: 'stuck',
        stuckAt: { key: 'app-created', title: { en: 'Create an app' } },
      },
    ],
  });
});
