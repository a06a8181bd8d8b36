import { abortAllDurableObjects, createScheduledController, evictDurableObject } from 'cloudflare:test';
import { afterEach, expect, test, vi } from 'vitest';
import { listedUntil } from '../src/directory/behind.ts';
import type { Env } from '../src/env.ts';
import worker from '../src/index.ts';
import { writeUntold } from '../src/projection/untold.ts';
import type { Untold } from '../src/projection/untold.ts';
import { env } from './support/bindings.ts';
import { usePlan } from './support/plan.ts';
import { measureHealth } from './support/health.ts';
import { deliver, held, listed, notice } from './support/projections.ts';
import { createRandom } from './support/random.ts';
import { call, item, object, send, stub, withSecret } from './support/talk.ts';

const MINUTE = 60_000;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const does = (account: string, name: string, userId = 'u1') => send([item({ name, accountId: account, userId })]);
const word = async (account: string) => (await stub(account).untold()) as Untold;
const write = (untold: Untold) => env.DB.batch(writeUntold(env.DB, untold));

test('what happens in an account is in the list a second or two later, by way of the queue', async () => {
  await usePlan();
  await does('a1', 'app.opened');
  const direct = vi.spyOn(Object.getPrototypeOf(env.DB) as D1Database, 'batch');
  await does('a1', 'app.created', 'u2');
  expect(direct).not.toHaveBeenCalled();
  await vi.waitFor(async () => expect(await listed('a1')).toEqual({ progress: 0.25, users: 2, members: 2 }), 5_000);
});

test('an older word that comes after a newer one changes nothing, and the same word twice no more than once', async () => {
  await usePlan();
  await does('a1', 'app.opened');
  await does('a1', 'app.created', 'u2');
  const older = await word('a1');
  await does('a1', 'app.shared', 'u3');
  const newer = await word('a1');
  for (const one of [newer, older, newer, older]) await write(one);
  expect(await listed('a1')).toEqual({ progress: 1, users: 3, members: 3 });
  await stub('a1').told(older.word.at, true);
  await stub('a1').told(newer.word.at, true);
  expect(await stub('a1').untold()).toBeNull();
});

test('copies of a notice are taken, and nothing is written for them', async () => {
  await usePlan();
  await does('a1', 'app.opened');
  await does('a1', 'app.created');
  expect(await deliver(Array.from({ length: 5 }, () => notice('a1')))).toEqual([]);
  const before = await env.DB.prepare('SELECT told_at FROM accounts').first('told_at');
  expect(await deliver([notice('a1'), notice('never-was')])).toEqual([]);
  expect(await env.DB.prepare('SELECT told_at FROM accounts').first('told_at')).toBe(before);
  expect(await listed('a1')).toEqual(await held('a1'));
});

test('while the directory cannot be written notices come again, later each time, and then everything is there', async () => {
  await usePlan();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  for (const account of ['a1', 'a2']) await does(account, 'app.opened');
  for (const account of ['a1', 'a2']) await does(account, 'app.created');
  await env.DB.prepare('ALTER TABLE accounts RENAME TO accounts_away').run();
  expect(await deliver([notice('a1'), notice('a2')])).toHaveLength(2);
  expect(await deliver([notice('a1'), notice('a2')], { attempts: 2 })).toHaveLength(2);
  await env.DB.prepare('ALTER TABLE accounts_away RENAME TO accounts').run();
  expect(await deliver([notice('a1'), notice('a2')], { attempts: 3 })).toEqual([]);
  for (const account of ['a1', 'a2']) expect(await listed(account)).toEqual(await held(account));
});

test('one account that cannot be written holds up no other; once it is given up lists say since when they lack it, until it is there', async () => {
  await usePlan();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  for (const account of ['good', 'bad']) await does(account, 'app.opened');
  for (const account of ['good', 'bad']) await does(account, 'app.created');
  await env.DB.prepare(
    `CREATE TRIGGER poison BEFORE UPDATE ON accounts WHEN new.id = 'bad' BEGIN SELECT RAISE(ABORT, 'poison'); END`,
  ).run();
  const notices = [notice('good'), notice('bad')];
  expect(await deliver(notices)).toEqual(notices);
  expect(await deliver(notices, { attempts: 2 })).toEqual([notice('bad')]);
  expect((await listed('good'))?.progress).toBe(0.25);
  expect((await listed('bad'))?.progress).toBe(0);
  const since = Date.now() - 5 * MINUTE;
  await deliver([notice('bad')], { dead: true, since });
  await deliver([notice('bad')], { dead: true, since: since + MINUTE });
  expect(await listedUntil(env.DB, 'demo', Date.now())).toBe(since);
  await env.DB.prepare('DROP TRIGGER poison').run();
  await deliver([notice('bad')], { attempts: 3 });
  expect(await listedUntil(env.DB, 'demo', Date.now())).toBeNull();
  expect(await listed('bad')).toEqual(await held('bad'));
});

test('an account in use all day moves its row when it is first seen and when its health is told, and no more', async () => {
  await measureHealth();
  vi.useFakeTimers({ toFake: ['Date'] });
  const told: string[] = [];
  // From eight to twenty-two in Tokyo, where the UTC day changes at nine.
  for (const day of ['24', '25', '26'])
    for (let hour = 8; hour <= 22; hour += 1) {
      vi.setSystemTime(`2026-11-${day}T${String(hour).padStart(2, '0')}:30:00+09:00`);
      await does('a1', 'app.seen');
      const untold = await word('a1');
      if (!untold) continue;
      await write(untold);
      await stub('a1').told(untold.word.at, true);
      told.push(`${day} at ${hour}`);
    }
  // A new account has told of itself before its first answer; health is told as of nine in Tokyo.
  expect(told).toEqual(['24 at 9', '25 at 8', '25 at 9', '26 at 8', '26 at 9']);
});

test('an account taken away between its word and the news of it tells it again', async () => {
  await usePlan();
  await does('a1', 'app.opened');
  await does('a1', 'app.created');
  const first = await word('a1');
  await evictDurableObject(object('a1'));
  await write(first);
  await stub('a1').told(first.word.at, true);
  const again = await word('a1');
  expect(again.entry).toEqual(first.entry);
  expect(again.word.at).toBeGreaterThan(first.word.at);
  expect(await deliver([notice('a1')])).toEqual([]);
  expect(await stub('a1').untold()).toBeNull();
});

test('a word that was under way when a person was deleted does not bring them back', async () => {
  await usePlan();
  await does('a1', 'app.opened');
  await does('a1', 'app.created', 'u9');
  const before = await word('a1');
  await does('u9', 'app.opened', 'u9');
  await does('u9', 'app.created', 'u9');
  const alone = await word('u9');
  expect((await call('/v1/users/u9', { method: 'DELETE', headers: withSecret })).status).toBe(200);
  await write(before);
  await write(alone);
  const members = await env.DB.prepare(`SELECT count(*) AS n FROM memberships WHERE user = 'u9'`).first('n');
  expect(members).toBe(0);
  expect(await listed('u9')).toBeNull();
  await deliver([notice('a1'), notice('u9')]);
  expect(await listed('u9')).toBeNull();
});

test('a directory that has lost an account is told everything of it anew', async () => {
  await usePlan();
  await does('a1', 'app.opened');
  await env.DB.batch(['accounts', 'memberships'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
  await does('a1', 'app.created', 'u2');
  await deliver([notice('a1')]);
  await vi.waitFor(async () => expect(await listed('a1')).toEqual({ progress: 0.25, users: 2, members: 2 }), 5_000);
});

test('notices lost, doubled and out of order, accounts and directory taken away between: in the end each list row is its account', async () => {
  await usePlan();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const random = createRandom(7);
  const accounts = Array.from({ length: 12 }, (_, n) => `a${n}`);
  const any = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const late: Untold[] = [];
  for (const account of accounts) await does(account, 'app.opened');
  for (let act = 0; act < 80; act += 1) {
    const account = any(accounts);
    const dice = random();
    if (dice < 0.45)
      await does(account, any(['app.opened', 'app.created', 'app.shared']), `u${Math.floor(random() * 4)}`);
    else if (dice < 0.65) await deliver(Array.from({ length: 4 }, () => notice(any(accounts))));
    else if (dice < 0.8) late.push(...[await stub(account).untold()].filter((one) => one !== null));
    else if (dice < 0.95 && late.length > 0) await write(any(late));
    else await abortAllDurableObjects();
  }
  await deliver(accounts.map(notice));
  for (const untold of late) await write(untold);
  for (const account of accounts) expect(await listed(account), account).toEqual(await held(account));
});

test('when nothing has come through for longer than the cron takes twice, lists say up to when they are whole', async () => {
  const cron = () => worker.scheduled(createScheduledController(), env as unknown as Env);
  expect(await listedUntil(env.DB, 'demo', Date.now())).toBeNull();
  const began = Date.now();
  await cron();
  await vi.waitFor(
    async () => expect(await env.DB.prepare('SELECT until FROM projected').first('until')).not.toBeNull(),
    5_000,
  );
  expect(await listedUntil(env.DB, 'demo', Date.now())).toBeNull();
  const until = await listedUntil(env.DB, 'demo', Date.now() + 13 * MINUTE);
  expect(until).toBeGreaterThanOrEqual(began);
});
