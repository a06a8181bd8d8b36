import { expect, test } from 'vitest';
import type { AccountPage, AuditBody } from '@banso/protocol';
import { publishOwn, text, values } from './support/project.ts';
import { pageOf, read, signedIn } from './support/staff.ts';
import { about, call, identityToken, item, moveClock, post, send } from './support/talk.ts';

const kickOff = { key: 'kick-off', role: 'setup', title: text, due: '7d', reached: { manual: true } };
const told = { key: 'told', role: 'spread', title: text, reached: { selfReported: true } };
const playbook = { key: 'start', milestones: [...values, kickOff, told] };

const mark = async (milestone: string, done: boolean, account = 'a1') =>
  post(`/console/api/accounts/${account}/milestones`, { milestone, done }, (await signedIn(undefined, '森')).headers);
const statusOf = ({ account }: Pick<AccountPage, 'account'>, milestone = 'kick-off') =>
  account.milestones.find(({ key }) => key === milestone)?.status;
const done = (key: string) => ({ ...item(), type: 'milestone', name: undefined, key, done: true });

test('R21: what staff say is reached, they say on the account’s page and take back; it is on record and in the story', async () => {
  await publishOwn([playbook]);
  await send([item()], { about, token: await identityToken() });
  await moveClock('8d');
  const before = await pageOf();
  expect([statusOf(before), before.byWord]).toEqual(['late', ['kick-off', 'told']]);
  const page = await (await mark('kick-off', true)).json<AccountPage>();
  expect(statusOf(page)).toBe('reached');
  expect(page.account.progress).toBeCloseTo(1 / 5);
  expect(
    page.timeline.find(({ of, ...entry }) => of === 'event' && 'kind' in entry && entry.kind === 'milestone'),
  ).toMatchObject({
    name: 'kick-off',
    detail: { done: true, staff: true, by: '森' },
  });
  // Nobody of the account was there for it.
  expect(page.account.lastSeenAt).toBe(before.account.lastSeenAt);
  await moveClock('1d');
  expect(statusOf(await (await mark('kick-off', false)).json<AccountPage>())).toBe('late');
  expect(statusOf(await (await mark('told', true)).json<AccountPage>(), 'told')).toBe('reached');
  const { entries } = await read<AuditBody>('/audit?kind=milestone');
  expect(entries.map(({ by, detail }) => [by, detail])).toEqual([
    ['森', { account: 'a1', milestone: 'told', done: 'true' }],
    ['森', { account: 'a1', milestone: 'kick-off', done: 'false' }],
    ['森', { account: 'a1', milestone: 'kick-off', done: 'true' }],
  ]);
});

test('R21: no page says it in their place, signed or not', async () => {
  await publishOwn([playbook]);
  const token = await identityToken();
  await send([item(), done('kick-off'), done('told')], { about, token });
  const page = await pageOf();
  expect([statusOf(page), statusOf(page, 'told')]).toEqual(['open', 'reached']);
});

test('what events tell, what is not there and who is not signed in are refused', async () => {
  await publishOwn([playbook]);
  await send([item()]);
  expect((await mark('value', true)).status).toBe(422);
  expect((await mark('nothing', true)).status).toBe(422);
  expect((await mark('kick-off', true, 'nobody')).status).toBe(404);
  expect((await call('/console/api/accounts/a1/milestones', { method: 'POST', body: '{}' })).ok).toBe(false);
  expect(statusOf(await pageOf())).toBe('open');
});
