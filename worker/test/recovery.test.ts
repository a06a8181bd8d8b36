import {
  abortAllDurableObjects,
  createScheduledController,
  evictDurableObject,
  runDurableObjectAlarm,
  runInDurableObject,
} from 'cloudflare:test';
import { afterEach, expect, test, vi } from 'vitest';
import type { Event, FollowUp } from '@banso/engine';
import type { AccountBody, AccountPage } from '@banso/protocol';
import { quarantined } from '../src/account/quarantine.ts';
import { writeSession } from '../src/directory/sessions.ts';
import type { Env } from '../src/env.ts';
import worker from '../src/index.ts';
import { caches } from '../src/isolate.ts';
import { env } from './support/bindings.ts';
import { DAY, happened, usePlan } from './support/plan.ts';
import { signedIn } from './support/staff.ts';
import {
  about,
  accountPage,
  call,
  getJson,
  identityToken,
  item,
  moveClock,
  object,
  send,
  stub,
} from './support/talk.ts';

afterEach(() => vi.useRealTimers());

/** Lets the Worker's time jump without anything waking on the way, as when every alarm was lost. */
function jump(by: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + by });
}

test('an account thrown out of memory, or aborted, comes back as it was', async () => {
  await usePlan();
  await send([item({ name: 'app.created' })], { about, token: await identityToken() });
  const before = await getJson<AccountBody>('/v1/accounts/a1');
  await evictDurableObject(object('a1'));
  expect(await getJson<AccountBody>('/v1/accounts/a1')).toEqual(before);
  await abortAllDurableObjects();
  expect(await getJson<AccountBody>('/v1/accounts/a1')).toEqual(before);
});

test('aborted again and again between batches, the account holds every acknowledged event once', async () => {
  await usePlan();
  const items = Array.from({ length: 30 }, () => item());
  for (let i = 0; i < items.length; i += 3) {
    const part = items.slice(i, i + 3);
    const sent = send(part).catch(() => null);
    if (i % 2 === 0) await abortAllDurableObjects();
    if ((await sent) === null) await send(part);
  }
  // The abort takes D1 along; the directory then learns of the account from the alarm.
  await vi.waitFor(async () =>
    expect((await getJson<AccountBody>('/v1/accounts/a1')).counts).toEqual({ 'app.opened': 30 }),
  );
});

test('a mail whose sending was cut short is unknown, is shown so, and is not sent again', async () => {
  await usePlan();
  await send([item()], { about, token: await identityToken() });
  await moveClock('4d');
  await runInDurableObject(object('a1'), (_, state) => {
    state.storage.sql.exec(`UPDATE outbox SET state = 'sending', next = ?, done_at = NULL`, Date.now() + 100 * DAY);
  });
  await evictDurableObject(object('a1'));
  await stub('a1').wake();
  expect((await accountPage()).mails).toMatchObject([{ step: 'write', state: 'unknown', sentAt: null }]);
  await stub('a1').wake();
  await moveClock('1d');
  expect((await accountPage()).mails).toMatchObject([{ state: 'unknown' }]);
});

test('the alarm and several pokes at once send one mail', async () => {
  await usePlan();
  await send([item()], { about, token: await identityToken() });
  jump(4 * DAY);
  await Promise.all([runDurableObjectAlarm(object('a1')), stub('a1').wake(), stub('a1').wake(), stub('a1').wake()]);
  const { mails, timeline } = await accountPage();
  expect(mails).toMatchObject([{ state: 'sent' }]);
  expect(timeline.filter((entry) => entry.of === 'event' && entry.kind === 'effect')).toHaveLength(1);
});

test('an alarm that rings twice does its work once', async () => {
  await usePlan();
  await send([item()], { about, token: await identityToken() });
  jump(4 * DAY);
  await runDurableObjectAlarm(object('a1'));
  await runDurableObjectAlarm(object('a1'));
  expect((await accountPage()).mails).toHaveLength(1);
});

test('the watchdog wakes an account whose alarm was lost', async () => {
  await usePlan();
  await send([item()], { about, token: await identityToken() });
  await runInDurableObject(object('a1'), (_, state) => state.storage.deleteAlarm());
  jump(4 * DAY);
  await worker.scheduled(createScheduledController(), env);
  expect((await accountPage()).mails).toMatchObject([{ step: 'write', state: 'sent' }]);
});

test('a chore of the cron that fails keeps none of the others from its turn, and is told', async () => {
  await usePlan();
  await writeSession(env.DB, { project: 'demo', name: null }, 'ended', Date.now() - 1).run();
  await env.DB.prepare('ALTER TABLE erasures RENAME TO away').run();
  const run = worker.scheduled(createScheduledController(), env);
  await expect(run).rejects.toThrow(/^1 of \d chores failed$/);
  await env.DB.prepare('ALTER TABLE away RENAME TO erasures').run();
  expect(await env.DB.prepare('SELECT count(*) AS n FROM sessions').first('n')).toBe(0);
});

test('done between the decision and the sending: the mail is cancelled, with its reason', async () => {
  await usePlan();
  await send([item()], { about, token: await identityToken() });
  await moveClock('4d');
  const putBack = (next: number) =>
    runInDurableObject(object('a1'), (_, state) => {
      state.storage.sql.exec(`UPDATE outbox SET state = 'due', next = ?, message = NULL, source = NULL`, next);
    });
  await putBack(Date.now() + 100 * DAY);
  await send([item({ name: 'app.created' })]);
  await putBack(0);
  await stub('a1').wake();
  expect((await accountPage()).mails).toMatchObject([{ step: 'write', state: 'cancelled', reason: 'alreadyReached' }]);
});

test('an event that the engine cannot take is set aside with the reason, and the others go on', async () => {
  await usePlan();
  const happened = { at: Date.now(), user: 'u1', verified: true };
  const good: Event = { ...happened, id: 'good', kind: 'track', name: 'app.created', props: {} };
  const poison = { ...happened, id: 'poison', kind: 'identify', traits: null } as unknown as Event;
  const intake = {
    project: 'demo',
    account: 'a1',
    revision: 'r1',
    appUrl: '',
    ahead: 0,
    counted: { by: 'id' },
  } as const;
  for (let copies = 0; copies < 3; copies += 1) await stub('a1').take({ ...intake, events: [poison, good] });
  expect((await accountPage()).account.counts).toEqual({ 'app.created': 1 });
  const aside = await runInDurableObject(object('a1'), (_, state) => quarantined(state.storage.sql));
  expect(aside).toMatchObject([{ event: { id: 'poison' }, reason: expect.any(String) }]);
});

test('events that the engine cannot take together do not hold up the rest: one is set aside and shown, and comes back with a plan that can', async () => {
  // No compiler makes such a rule: once both have happened, judging it throws.
  const [mine, theirs, broken] = [happened('a'), happened('b'), { op: 'user', trait: 'id', tests: [null] }];
  const [followUp] = (await usePlan()).playbooks[0]?.plan.followUps ?? [];
  const trigger = { op: 'all', of: [mine, theirs, broken] } as never;
  const parts = await usePlan({ playbook: { followUps: [{ ...(followUp as FollowUp), trigger, goal: null }] } });
  const before = item({ name: 'before' });
  const batch = [before, item({ name: 'a' }), item({ name: 'b' }), item({ name: 'after' })];
  const token = await identityToken();
  const { held } = await send(batch, { about, token });
  expect(held).toEqual(batch.map(({ id }) => id));
  const counts = async () => (await getJson<AccountBody>('/v1/accounts/a1')).counts;
  expect(await counts()).toEqual({ before: 1, a: 1, after: 1 });
  const { headers } = await signedIn();
  const page = (await (await call('/console/api/accounts/a1', { headers })).json()) as AccountPage;
  expect(page.setAside).toMatchObject([
    { kind: 'track', name: 'b', user: 'u1', reason: expect.stringMatching(/null/) },
  ]);
  await send(batch, { about, token });
  await send([item({ name: 'later' })]);
  expect(await counts()).toEqual({ before: 1, a: 1, after: 1, later: 1 });
  expect(parts.playbooks).toHaveLength(1);
  await usePlan();
  await send([item({ name: 'last' })]);
  expect(await counts()).toEqual({ before: 1, a: 1, b: 1, after: 1, later: 1, last: 1 });
  expect(await runInDurableObject(object('a1'), (_, state) => quarantined(state.storage.sql))).toEqual([]);
});

test('while the directory cannot be reached the alarm comes back after a pause, not at once', async () => {
  await usePlan();
  await send([item()], { about, token: await identityToken() });
  await vi.waitFor(async () => expect(await stub('a1').nextAt()).not.toBeNull());
  jump(4 * DAY);
  caches.forget();
  await env.DB.exec('ALTER TABLE projects RENAME TO projects_away');
  try {
    await runDurableObjectAlarm(object('a1'));
    const rings = await runInDurableObject(object('a1'), (_, state) => state.storage.getAlarm());
    expect((rings ?? 0) - Date.now()).toBeGreaterThan(20_000);
  } finally {
    await env.DB.exec('ALTER TABLE projects_away RENAME TO projects');
    caches.forget();
  }
  await stub('a1').wake();
  expect((await accountPage()).mails).toMatchObject([{ step: 'write', state: 'sent' }]);
});

test('a mail that is due is found by the watchdog also where the engine has nothing to do', async () => {
  await usePlan();
  await send([item()], { about, token: await identityToken() });
  await moveClock('3d');
  // As after a passing failure of the mail server: to be tried again in an hour, while the journey itself waits for days.
  await moveClock('1h');
  await runInDurableObject(object('a1'), (_, state) => {
    state.storage.sql.exec(
      `UPDATE outbox SET state = 'due', next = ?, message = NULL, source = NULL, done_at = NULL`,
      Date.now() + 4 * DAY,
    );
  });
  await stub('a1').wake();
  const told = await env.DB.prepare(`SELECT wake_at FROM accounts WHERE id = 'a1'`).first<number>('wake_at');
  await runInDurableObject(object('a1'), (_, state) => state.storage.deleteAlarm());
  expect(told).toBeLessThanOrEqual(Date.now() + 4 * DAY);
  jump(1 * DAY);
  caches.forget();
  await worker.scheduled(createScheduledController(), env as unknown as Env);
  expect((await accountPage()).mails).toMatchObject([{ step: 'write', state: 'sent' }]);
});

test('what happens while the directory is being told reaches it too', async () => {
  await usePlan();
  await send([item()], { about, token: await identityToken() });
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const telling = await runInDurableObject(object('a1'), (instance) => {
    const { DB } = (instance as unknown as { readonly env: Env }).env;
    const batch = DB.batch.bind(DB);
    return vi.spyOn(DB, 'batch').mockImplementation(async (statements) => (await held, batch(statements)));
  });
  await send([item({ name: 'app.created' })]);
  await vi.waitFor(() => expect(telling).toHaveBeenCalled());
  await send([item({ name: 'app.shared' })]);
  release();
  await vi.waitFor(async () => {
    const row = env.DB.prepare(`SELECT progress FROM accounts WHERE project = 'demo' AND id = 'a1'`);
    expect(await row.first('progress')).toBe(1);
  }, 3_000);
  telling.mockRestore();
});
