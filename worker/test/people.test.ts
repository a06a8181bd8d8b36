import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { expect, test, vi } from 'vitest';
import type { AccountBody, PersonDeleted, PersonExport } from '@banso/protocol';
import { erasureHash } from '../src/account/tombstones.ts';
import { addressHash, suppressionsOf } from '../src/directory/suppressions.ts';
import { caches } from '../src/isolate.ts';
import { sweepErasures } from '../src/sweep.ts';
import { env } from './support/bindings.ts';
import { lossesNow } from './support/losses.ts';
import { DAY, happened, usePlan } from './support/plan.ts';
import { signedIn } from './support/staff.ts';
import {
  accountPage,
  call,
  getJson,
  identityToken,
  item,
  moveClock,
  object,
  post,
  send,
  stub,
  withSecret,
} from './support/talk.ts';

const exported = (id: string, headers: Record<string, string> = withSecret) =>
  call(`/v1/users/${id}/export`, { headers });
const deleted = (id: string, headers: Record<string, string> = withSecret) =>
  call(`/v1/users/${id}`, { method: 'DELETE', headers });
const segment = (body: object) => post('/v1/identify', { messageId: crypto.randomUUID(), ...body }, withSecret);

const secretive = 'misaki.tanaka';
const address = 'misaki@aoba.example';

/** Somebody who did things, was written to, and said what nobody else knows; a colleague beside them. */
async function somebody(): Promise<void> {
  await usePlan({
    playbook: {
      milestones: [
        {
          ...({ key: 'app-created', title: { en: 'Create an app' }, role: 'setup', weight: 1, due: 3 * DAY } as const),
          reached: happened('app.created'),
        },
        {
          ...({ key: 'two', title: { en: 'Two people' }, role: 'spread', weight: 3, due: null } as const),
          reached: { ...happened('app.opened'), distinctUsers: 2 },
        },
      ],
    },
  });
  const token = await identityToken({ sub: secretive, email: address, name: '田中美咲' });
  const about = { anonymousId: 'anon', userId: secretive, accountId: 'a1' };
  await send([item({ userId: secretive, name: 'app.opened', props: { note: 'only hers' } } as never)], {
    about,
    token,
  });
  await send([item({ userId: 'u2', name: 'app.opened' })], { queue: 'q2' });
  await moveClock('4d');
  expect((await accountPage()).mails).toMatchObject([{ to: address, state: 'sent' }]);
}

/** Every text in an account's object and in the directory. */
async function everythingKept(): Promise<string> {
  const tablesOf = (names: readonly string[]) =>
    names.filter((name) => !name.startsWith('_') && !name.startsWith('sqlite_') && !name.startsWith('d1_'));
  const object1 = await runInDurableObject(object('a1'), (_, { storage: { sql } }) => {
    const names = Array.from(
      sql.exec<{ name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table'`),
      (row) => row.name,
    );
    return JSON.stringify(tablesOf(names).map((name) => [name, sql.exec(`SELECT * FROM "${name}"`).toArray()]));
  });
  const { results } = await env.DB.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all<{
    name: string;
  }>();
  const rows = await Promise.all(
    tablesOf(results.map(({ name }) => name)).map(async (name) => [
      name,
      (await env.DB.prepare(`SELECT * FROM "${name}"`).all()).results,
    ]),
  );
  return object1 + JSON.stringify(rows);
}

test('an export holds all that is kept of a person: what they did, what was told and sent, and nothing of others', async () => {
  await somebody();
  const answer = await exported(secretive);
  expect(answer.headers.get('content-type')).toBe('application/json');
  const body: PersonExport = await answer.json();
  expect(body).toMatchObject({
    id: secretive,
    accounts: [
      {
        account: 'a1',
        person: { id: secretive, email: address, traits: { name: '田中美咲' } },
        mails: [{ state: 'sent', message: { to: { address } }, source: expect.stringContaining('Subject:') as string }],
      },
    ],
  });
  const events = body.accounts[0]?.log.flatMap((entry) => entry.events) ?? [];
  expect(events).toContainEqual(expect.objectContaining({ name: 'app.opened', props: { note: 'only hers' } }));
  expect(JSON.stringify(body)).not.toContain('"u2"');
  expect((await exported('nobody')).status).toBe(404);
  expect((await exported(secretive, { authorization: 'Bearer sk_other' })).status).toBe(404);
  expect((await exported(secretive, { authorization: 'Bearer pk_demo' })).status).toBe(403);
});

test('a person who is deleted leaves counts and progress as they were, and nothing that names them', async () => {
  await somebody();
  const before = await getJson<AccountBody>('/v1/accounts/a1');
  expect(await (await deleted(secretive)).json<PersonDeleted>()).toEqual({ id: secretive, accounts: ['a1'] });
  const after = await getJson<AccountBody>('/v1/accounts/a1');
  const own = ({ counts, progress, milestones, startedAt, traits }: AccountBody) => ({
    counts,
    progress,
    milestones,
    startedAt,
    traits,
  });
  expect(own(after)).toEqual(own(before));
  expect(after.users.map(({ id }) => id)).toEqual(['u2']);
  const kept = await everythingKept();
  for (const trace of [secretive, address, '田中美咲', 'only hers']) expect(kept).not.toContain(trace);
  expect((await accountPage()).mails).toMatchObject([{ to: '', state: 'sent' }]);
  expect((await call(`/v1/users/${secretive}`, { headers: withSecret })).status).toBe(404);
  expect(await (await deleted(secretive)).json()).toEqual({ id: secretive, accounts: [] });
  expect((await deleted(secretive, { authorization: 'Bearer pk_demo' })).status).toBe(403);
});

test('neither late events, nor a replayed queue, nor another account bring a deleted person back', async () => {
  await somebody();
  const late = item({ userId: secretive, name: 'app.opened' });
  await deleted(secretive);
  await send([late, item({ userId: 'u2', name: 'app.opened' })], { queue: 'q9' });
  await send([late], { queue: 'q9' });
  await segment({ userId: secretive, traits: { email: address }, context: { groupId: 'a1' } });
  await send([item({ userId: secretive, accountId: 'a2', name: 'app.opened' })], { queue: 'q10' });
  await vi.waitFor(async () => expect((await accountPage('a2')).account.users).toEqual([]), { timeout: 5000 });
  expect((await getJson<AccountBody>('/v1/accounts/a1')).counts).toEqual({ 'app.opened': 3 });
  expect(await everythingKept()).not.toContain(secretive);
  expect(await lossesNow()).toMatchObject({ erased: 2 });
});

test('an account that is brought back from before the deletion is cleared of the person again', async () => {
  await somebody();
  const copy = await runInDurableObject(object('a1'), (_, { storage: { sql } }) =>
    ['state', 'log'].map((table) => [table, sql.exec(`SELECT * FROM ${table}`).toArray()] as const),
  );
  await deleted(secretive);
  await runInDurableObject(object('a1'), (_, { storage: { sql } }) => {
    sql.exec('DELETE FROM tombstones');
    for (const [table, rows] of copy) {
      sql.exec(`DELETE FROM ${table}`);
      for (const row of rows)
        sql.exec(
          `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
            .map(() => '?')
            .join(', ')})`,
          ...(Object.values(row) as SqlStorageValue[]),
        );
    }
  });
  await evictDurableObject(object('a1'));
  expect((await accountPage()).account.users.map(({ id }) => id)).toContain(secretive);
  await sweepErasures(env, caches);
  expect((await accountPage()).account.users.map(({ id }) => id)).toEqual(['u2']);
  expect(await everythingKept()).not.toContain(secretive);
});

test('their address is never written to again, by whatever id it comes back', async () => {
  await somebody();
  await deleted(secretive);
  expect(await suppressionsOf(env.DB, 'demo', await addressHash(address), 'productHelp')).toMatchObject([
    { reason: 'staff' },
  ]);
  const token = await identityToken({ sub: 'new-id', account: 'a3', email: address });
  await send([item({ userId: 'new-id', accountId: 'a3' })], {
    token,
    about: { anonymousId: 'x', userId: 'new-id', accountId: 'a3' },
  });
  await moveClock('4d');
  expect((await accountPage('a3')).mails).toMatchObject([{ state: 'cancelled', reason: 'suppressed' }]);
});

test('an account that was one person’s goes with them; a company with the same number stays', async () => {
  await usePlan();
  await segment({ userId: '7', traits: { name: 'Alone' } });
  await send([item({ userId: '42', accountId: '42' }), item({ userId: 'u9', accountId: '42' })]);
  expect(await (await deleted('7')).json()).toEqual({ id: '7', accounts: ['7'] });
  expect(await (await deleted('42')).json()).toEqual({ id: '42', accounts: ['42'] });
  expect((await call('/v1/accounts/7', { headers: withSecret })).status).toBe(404);
  expect((await getJson<AccountBody>('/v1/accounts/42')).users.map(({ id }) => id)).toEqual(['u9']);
  await segment({ userId: '7', traits: { name: 'Alone' } });
  expect(
    await stub('7').erase(
      { project: 'demo', account: '7', revision: 'r1', appUrl: '', ahead: 0 },
      await erasureHash('demo', '7'),
    ),
  ).toBe(false);
  expect((await call('/v1/accounts/7', { headers: withSecret })).status).toBe(404);
});

test('what webhooks are still to be told of others in a company with the same number is told', async () => {
  await usePlan();
  await send([item({ userId: '42', accountId: '42' }), item({ userId: 'u9', accountId: '42' })]);
  const waiting = (sql: SqlStorage) => Array.from(sql.exec<{ id: string }>('SELECT id FROM notices'), ({ id }) => id);
  await runInDurableObject(object('42'), (_, { storage: { sql } }) => {
    for (const user of ['42', 'u9', null]) {
      const body = JSON.stringify({ type: 'milestone.reached', data: { project: 'demo', account: '42', user } });
      const insert = `INSERT INTO notices (id, webhook, type, body, at, next, tries) VALUES (?, 'w', 't', ?, 0, 9e15, 0)`;
      sql.exec(insert, `of ${user}`, body);
    }
  });
  await deleted('42');
  expect(await runInDurableObject(object('42'), (_, { storage: { sql } }) => waiting(sql))).toEqual([
    'of u9',
    'of null',
  ]);
});

test('what was still to be sent to them is not', async () => {
  await usePlan();
  const token = await identityToken();
  await send([item()], { about: { anonymousId: 'anon', userId: 'u1', accountId: 'a1' }, token });
  await moveClock('4d');
  await runInDurableObject(object('a1'), (_, { storage: { sql } }) => {
    sql.exec(`UPDATE outbox SET state = 'due', next = 0, message = NULL, source = NULL, done_at = NULL`);
  });
  await deleted('u1');
  await moveClock('10d');
  expect((await accountPage()).mails).toMatchObject([{ to: '', state: 'cancelled', reason: 'erased' }]);
});

test('staff export and delete in the console; another site, or nobody signed in, does not; both are on record without a name', async () => {
  await somebody();
  const staff = await signedIn();
  const at = `/console/api/users/${secretive}`;
  const file = await call(`${at}/export`, staff);
  expect(file.headers.get('content-disposition')).toContain('attachment');
  expect(await file.json()).toMatchObject({ id: secretive, accounts: [{ account: 'a1' }] });
  const elsewhere = { ...staff.headers, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  expect((await call(at, { method: 'DELETE', headers: elsewhere })).status).toBe(403);
  expect((await call(`${at}/export`)).status).toBe(401);
  expect(await (await call(at, { method: 'DELETE', ...staff })).json()).toMatchObject({ accounts: ['a1'] });
  const { results } = await env.DB.prepare(
    `SELECT kind, detail FROM audit WHERE kind IN ('exported', 'deleted') ORDER BY n`,
  ).all();
  const detail = JSON.stringify({ person: await erasureHash('demo', secretive) });
  expect(results).toEqual([
    { kind: 'exported', detail },
    { kind: 'deleted', detail },
  ]);
});
