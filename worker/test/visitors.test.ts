import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { expect, test, vi } from 'vitest';
import type { AccountBody, AccountsPage } from '@banso/protocol';
import { readProjected } from '../src/account/state.ts';
import { caches } from '../src/isolate.ts';
import { wakeOverdue } from '../src/watchdog.ts';
import { env } from './support/bindings.ts';
import { DAY, usePlan } from './support/plan.ts';
import { signedIn } from './support/staff.ts';
import { call, countsOf, getJson, item, moveClock, object, post, send, stub, withSecret } from './support/talk.ts';

/** As a browser names itself. */
const browser = 'c2hhbGwgd2UgcGxheSBhZw';
const visitor = { anonymousId: browser, userId: undefined, accountId: undefined } as never as object;
const person = { anonymousId: browser, userId: 'u1', accountId: 'a1' };
const did = (name: string, over: object = visitor) => item({ ...over, name } as never);
const identify = (over: object = person) => item({ type: 'identify', traits: { name: 'Aki' }, ...over } as never);

const rows = async (table: string) =>
  (await env.DB.prepare(`SELECT * FROM ${table} WHERE project = 'demo'`).all()).results;
const logged = (account: string) =>
  runInDurableObject(object(account), (_, { storage: { sql } }) => sql.exec('SELECT * FROM log').toArray().length);

test('a visitor who has not said who they are is in no list and no count, is not late, and has nothing followed up', async () => {
  await usePlan();
  const answer = await send([did('app.opened')], { about: { anonymousId: browser }, locale: 'en' });
  expect(answer.view).toBeDefined();
  await moveClock('10d');
  const staff = await signedIn();
  const page: AccountsPage = await (await call('/console/api/accounts', staff)).json();
  expect([page.accounts, page.total]).toEqual([[], 0]);
  for (const table of ['accounts', 'memberships', 'exposures', 'mail_drafts']) expect(await rows(table)).toEqual([]);
  expect(await rows('visitors')).toMatchObject([{ id: browser, account: null, person: null }]);
  expect((await call(`/v1/accounts/${browser}`, { headers: withSecret })).status).toBe(404);
  const kept = await runInDurableObject(object(browser), (_, { storage: { sql } }) => [
    sql.exec('SELECT * FROM outbox').toArray(),
    sql.exec(`SELECT * FROM log WHERE decisions LIKE '%entered%'`).toArray(),
  ]);
  expect(kept).toEqual([[], []]);
});

test('who says who they are takes along what they did, once, however often it is said, and leaves one account', async () => {
  await usePlan();
  await send([did('app.opened'), did('app.created')]);
  const both = [did('app.opened'), identify()];
  const answer = await send(both, { about: person, locale: 'en' });
  expect(answer.view?.progress).toBe(0.25);
  await send(both);
  await send([identify()]);
  await send([did('app.opened', person)]);
  expect(await countsOf()).toEqual({ 'app.opened': 3, 'app.created': 1 });
  expect((await rows('accounts')).map(({ id }) => id)).toEqual(['a1']);
  expect(await rows('visitors')).toMatchObject([{ id: browser, account: 'a1', person: 'u1' }]);
  expect(await logged(browser)).toBe(0);
  expect((await getJson<AccountBody>('/v1/accounts/a1')).users.map(({ id }) => id)).toEqual(['u1']);
});

test('what a tab that had not heard of it still tells of the visitor is theirs too', async () => {
  await usePlan();
  await send([did('app.opened')]);
  await send([identify()]);
  const late = did('app.created');
  await send([late], { queue: 'q2' });
  await send([late], { queue: 'q2' });
  await vi.waitFor(async () => expect(await countsOf()).toEqual({ 'app.opened': 1, 'app.created': 1 }), {
    timeout: 5000,
  });
  expect((await rows('accounts')).map(({ id }) => id)).toEqual(['a1']);
});

test('a handing over that breaks off anywhere goes on, and counts nothing twice', async () => {
  await usePlan();
  await send([did('app.opened'), did('app.created')]);
  // Told, and not remembered as told.
  const rowsBefore = await runInDurableObject(object(browser), (_, { storage: { sql } }) => [
    sql.exec('SELECT * FROM log').toArray(),
    sql.exec(`SELECT * FROM state WHERE key NOT LIKE 'owner%'`).toArray(),
  ]);
  await send([identify()]);
  await runInDurableObject(object(browser), (_, { storage: { sql } }) => {
    for (const row of rowsBefore[0] ?? [])
      sql.exec('INSERT INTO log (n, at, events, decisions) VALUES (?, ?, ?, ?)', ...Object.values(row));
    for (const row of rowsBefore[1] ?? [])
      sql.exec('INSERT OR REPLACE INTO state (key, body) VALUES (?, ?)', ...Object.values(row));
    sql.exec(`UPDATE state SET body = json_set(body, '$.passed', 0) WHERE key = 'owner'`);
  });
  await evictDurableObject(object(browser));
  await stub(browser).wake();
  expect(await countsOf()).toEqual({ 'app.opened': 1, 'app.created': 1 });
  expect(await logged(browser)).toBe(0);
});

test('a Segment client’s visitor goes to the person that identify names', async () => {
  await usePlan();
  const anonymousId = crypto.randomUUID();
  await post('/v1/track', { event: 'app.created', anonymousId, messageId: 'm1' }, withSecret);
  expect(await rows('accounts')).toEqual([]);
  await post('/v1/identify', { anonymousId, userId: 'u1', messageId: 'm2', context: { groupId: 'a1' } }, withSecret);
  expect(await countsOf()).toEqual({ 'app.created': 1 });
  expect((await rows('accounts')).map(({ id }) => id)).toEqual(['a1']);
});

test('a visitor who stays silent for as long as the log is kept is dropped, and may come again', async () => {
  await usePlan();
  await send([did('app.opened')]);
  await stub(browser).wake(Date.now() + 91 * DAY);
  expect(await rows('visitors')).toEqual([]);
  const left = await runInDurableObject(object(browser), (_, { storage: { sql } }) =>
    ['log', 'state', 'queues', 'ids', 'daily'].flatMap((table) => sql.exec(`SELECT * FROM ${table}`).toArray()),
  );
  expect(left).toEqual([]);
  await send([did('app.opened')]);
  expect(await rows('visitors')).toMatchObject([{ id: browser }]);
});

test('one that was listed before visitors were told apart leaves the lists when it next wakes', async () => {
  await usePlan();
  await send([did('app.opened')]);
  // As it was then: an account like any other.
  await runInDurableObject(object(browser), (_, { storage: { sql } }) => {
    sql.exec(`UPDATE state SET body = json_remove(body, '$.state.anonymous') WHERE key = 'account'`);
    sql.exec(`UPDATE state SET body = json_remove(body, '$.visitor') WHERE key = 'projected'`);
    sql.exec('INSERT INTO told (user) VALUES (?)', browser);
    expect(readProjected(sql)?.visitor).toBeUndefined();
  });
  await env.DB.batch([
    env.DB.prepare('DELETE FROM visitors'),
    env.DB.prepare(
      `INSERT INTO accounts (project, id, name, search, progress, need, users, wake_at) VALUES ('demo', ?1, ?1, ?1, 0, 0, 1, 0)`,
    ).bind(browser),
    env.DB.prepare(`INSERT INTO memberships (project, user, account) VALUES ('demo', ?1, ?1)`).bind(browser),
  ]);
  await evictDurableObject(object(browser));
  await wakeOverdue(env, caches);
  for (const table of ['accounts', 'memberships']) expect(await rows(table)).toEqual([]);
  expect(await rows('visitors')).toMatchObject([{ id: browser }]);
});
