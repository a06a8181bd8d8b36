import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { expect, test, vi } from 'vitest';
import type { AccountBody } from '@banso/protocol';
import { lossesNow } from './support/losses.ts';
import { usePlan } from './support/plan.ts';
import {
  batchOf,
  countsOf,
  getJson,
  identityToken,
  item,
  moveClock,
  object,
  post,
  send,
  withSecret,
} from './support/talk.ts';

test('fifty copies of a batch in parallel, one from a fresh object and one eight days later count once', async () => {
  await usePlan();
  const batch = batchOf(Array.from({ length: 20 }, () => item()));
  const answers = await Promise.all(Array.from({ length: 50 }, () => post('/v1/batch', batch)));
  expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
  await evictDurableObject(object('a1'));
  await post('/v1/batch', batch);
  await moveClock('8d');
  const late = (await (await post('/v1/batch', batch)).json()) as { held: string[] };
  expect(late.held).toHaveLength(20);
  expect(await countsOf()).toEqual({ 'app.opened': 20 });
});

test('fifty copies from a Segment client count once by messageId', async () => {
  await usePlan();
  const call = {
    batch: [{ type: 'track', messageId: 'm1', userId: 'u1', event: 'app.created', context: { groupId: 'a1' } }],
  };
  await Promise.all(Array.from({ length: 50 }, () => post('/v1/batch', call, withSecret)));
  await moveClock('8d');
  await post('/v1/batch', call, withSecret);
  expect(await countsOf()).toEqual({ 'app.created': 1 });
});

test('items that arrive out of order and with gaps are each counted once', async () => {
  await usePlan();
  const items = Array.from({ length: 12 }, () => item());
  for (const part of [items.slice(8), items.slice(2, 6), items.slice(0, 9), items]) await send(part);
  expect(await countsOf()).toEqual({ 'app.opened': 12 });
});

test('a queue whose items go to two accounts in turn leaves no gap behind in either', async () => {
  await usePlan();
  const items = Array.from({ length: 10 }, (_, index) => item({ accountId: index % 2 === 0 ? 'a1' : 'a2' }));
  await send(items);
  await send(items);
  expect([await countsOf('a1'), await countsOf('a2')]).toEqual([{ 'app.opened': 5 }, { 'app.opened': 5 }]);
});

test('an item that goes where the token says is counted once where it then goes, after its first account could not take it', async () => {
  await usePlan();
  const free = item({ name: 'free' });
  delete (free as { accountId?: string }).accountId;
  const batch = [free, item({ name: 'named', accountId: 'a2' })];
  await send([item({ name: 'first' })]);
  const rename = (from: string, to: string) =>
    runInDurableObject(object('a1'), (_, state) => void state.storage.sql.exec(`ALTER TABLE ${from} RENAME TO ${to}`));
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await rename('log', 'log_away');
  const failed = await post('/v1/batch', batchOf(batch, { token: await identityToken() }));
  expect(failed.status).toBe(500);
  expect(said).toHaveBeenCalledWith('request failed:', expect.stringContaining('no such table: log'));
  said.mockRestore();
  await rename('log_away', 'log');
  const { held } = await send(batch, { token: await identityToken({ account: 'a2' }) });
  expect(held).toHaveLength(2);
  expect(await countsOf('a2')).toEqual({ free: 1, named: 1 });
  expect(await countsOf('a1')).toEqual({ first: 1 });
});

test('a bad item does not spoil its batch: nineteen are held, the seventh is named, and all twenty again change nothing', async () => {
  await usePlan();
  const items = Array.from({ length: 20 }, (_, index) => (index === 6 ? { ...item(), at: 'yesterday' } : item()));
  const first = await send(items);
  expect(first.held).toHaveLength(19);
  expect(first.refused).toMatchObject([{ id: items[6]?.id, code: 'invalid' }]);
  const again = await send(items);
  expect(again.held).toEqual(first.held);
  expect(await countsOf()).toEqual({ 'app.opened': 19 });
});

test('what a sender had to drop is counted by its reason', async () => {
  await usePlan();
  await send([item()], { dropped: { cap: 3, tooLarge: 2 } });
  await send([], { dropped: { cap: 1 } });
  await vi.waitFor(async () => expect(await lossesNow()).toEqual({ cap: 4, tooLarge: 2 }));
});

test('a sender whose clock is three days fast is corrected; a time in the future is now', async () => {
  await usePlan();
  const fast = (ms: number) => new Date(Date.now() + 3 * 86_400_000 + ms).toISOString();
  await send([item({ at: fast(-60_000) })], { sentAt: fast(0) });
  const { startedAt } = await getJson<AccountBody>('/v1/accounts/a1');
  expect(Math.abs(Date.parse(startedAt ?? '') - (Date.now() - 60_000))).toBeLessThan(2_000);
  await send([item({ accountId: 'a2', at: '9999-01-01T00:00:00Z' })]);
  const future = await getJson<AccountBody>('/v1/accounts/a2');
  expect(Math.abs(Date.parse(future.lastSeenAt ?? '') - Date.now())).toBeLessThan(2_000);
});

test('ids are the same when their code points are: two ways of writing が are two accounts', async () => {
  await usePlan();
  const [composed, decomposed] = ['\u304c', '\u304b\u3099'];
  await send([item({ accountId: composed }), item({ accountId: decomposed })]);
  expect(await Promise.all([composed, decomposed].map((id) => countsOf(encodeURIComponent(id))))).toEqual([
    { 'app.opened': 1 },
    { 'app.opened': 1 },
  ]);
});

test.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
  'an event, a user and an account may be called %s',
  async (name) => {
    await usePlan();
    await send([item({ name, userId: name, accountId: name })]);
    expect(await getJson<AccountBody>(`/v1/accounts/${name}`)).toMatchObject({
      counts: { [name]: 1 },
      users: [{ id: name }],
    });
  },
);
