import { createScheduledController } from 'cloudflare:test';
import { expect, test } from 'vitest';
import type { ProjectBody, SettingsBody } from '@banso/protocol';
import worker from '../src/index.ts';
import { env } from './support/bindings.ts';
import { lossesNow } from './support/losses.ts';
import { usePlan } from './support/plan.ts';
import { signedIn } from './support/staff.ts';
import {
  about,
  accountPage,
  batchOf,
  call,
  getJson,
  identityToken,
  item,
  moveClock,
  post,
  send,
  withSecret,
} from './support/talk.ts';

const settings = () => getJson<SettingsBody>('/v1/project');
const set = (body: object) => post('/v1/project', body, withSecret);

test('the switch is thrown and put back with the secret key; pages, batches and Segment clients are turned away in between', async () => {
  await usePlan();
  expect(await (await set({ switch: 'off', by: 'mori' })).json()).toMatchObject({ switch: 'off', identity: 'off' });
  expect(await (await post('/v1/bootstrap', batchOf([], { about, locale: 'ja' }))).json()).toEqual({ v: 1, off: true });
  expect((await post('/v1/batch', batchOf([item()]))).status).toBe(410);
  expect((await post('/v1/track', { userId: 'u1', event: 'x' }, withSecret)).status).toBe(410);
  await set({ switch: 'on' });
  expect((await post('/v1/batch', batchOf([item()]))).status).toBe(200);
});

test('the console’s frame is told that the switch is thrown', async () => {
  await usePlan();
  const stopped = async () =>
    ((await (await call('/console/api/project', await signedIn())).json()) as ProjectBody).stopped;
  expect(await stopped()).toEqual({ all: false, mail: null, paused: 0 });
  await set({ switch: 'off' });
  expect(await stopped()).toEqual({ all: true, mail: null, paused: 0 });
});

test('while it is off no mail leaves; what is due waits, and leaves once it is on', async () => {
  await usePlan();
  await send([item()], { about, token: await identityToken() });
  await set({ switch: 'off' });
  await moveClock('4d');
  expect((await accountPage()).mails).toEqual([]);
  await set({ switch: 'on' });
  // As the cron does; nobody has to come by for it.
  await worker.scheduled(createScheduledController(), env as never);
  expect((await accountPage()).mails).toMatchObject([{ step: 'write', state: 'sent' }]);
});

test('identity: the mode is in force for the next batch', async () => {
  await usePlan();
  await set({ identity: 'enforce' });
  expect((await send([item()])).refused).toMatchObject([{ code: 'unverified' }]);
  await set({ identity: 'monitor' });
  expect((await send([item()])).held).toHaveLength(1);
});

test('every change is kept with who, when, before and after; what was so already is no change; both at once are two', async () => {
  await set({ identity: 'monitor', by: 'sato' });
  await set({ identity: 'monitor', by: 'nobody' });
  await set({ switch: 'off', identity: 'enforce', by: 'mori' });
  await set({});
  const { changes } = await settings();
  expect(changes.map(({ by, setting, before, after }) => [by, setting, before, after])).toEqual([
    ['mori', 'identity', 'monitor', 'enforce'],
    ['mori', 'switch', 'on', 'off'],
    ['sato', 'identity', 'off', 'monitor'],
  ]);
  expect(Math.abs(Date.parse(changes[0]?.at ?? '') - Date.now())).toBeLessThan(60_000);
});

test('the console changes them too, for its own project alone, and only from its own page', async () => {
  const staff = await signedIn();
  const init = { ...staff, method: 'POST', body: JSON.stringify({ switch: 'off', by: 'somebody else' }) };
  expect(await (await call('/console/api/settings', init)).json()).toMatchObject({
    switch: 'off',
    changes: [{ by: 'console', setting: 'switch' }],
  });
  const neighbour = await call('/v1/project', { headers: { authorization: 'Bearer sk_other' } });
  expect(await neighbour.json()).toMatchObject({ key: 'other', switch: 'on', changes: [] });
  const foreign = { ...init, headers: { ...staff.headers, origin: 'https://elsewhere.example' } };
  expect((await call('/console/api/settings', foreign)).status).toBe(403);
  expect((await call('/console/api/settings')).status).toBe(401);
});

test.each(['{"switch":"maybe"}', '{"identity":"strict"}', '{"switch":true}', '[]', '{'])(
  '%s changes nothing',
  async (body) => {
    const answer = await post('/v1/project', body, withSecret);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect((await settings()).changes).toEqual([]);
    expect((await post('/v1/project', {}, { authorization: 'Bearer pk_demo' })).status).toBe(403);
  },
);

test('a page says what it lost in reasons that are known; all else is other, and it cannot speak of what the Worker counts', async () => {
  await send([], { dropped: { cap: 2, ['x'.repeat(100)]: 3, unverified: 4, segmentPassedOver: 1e15 } as never });
  await send([], { dropped: { cap: 1 } });
  expect(await lossesNow()).toEqual({ other: 1_000_000, cap: 3 });
});

test('losses are shown for 30 days, with the last 7 beside them', async () => {
  await send([], { dropped: { cap: 1 } });
  await moveClock('10d');
  await send([], { dropped: { cap: 4 } });
  const { headers } = await signedIn();
  const shown = async () =>
    ((await (await call('/console/api/losses', { headers })).json()) as { losses: object[] }).losses;
  expect(await shown()).toMatchObject([
    { reason: 'cap', week: 4, month: 5, last: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
  ]);
  await moveClock('40d');
  expect(await shown()).toEqual([]);
});
