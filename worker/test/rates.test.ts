import { createExecutionContext, runInDurableObject } from 'cloudflare:test';
import { afterEach, expect, test, vi } from 'vitest';
import type { Problem } from '@banso/protocol';
import { createBrake } from '../src/account/brake.ts';
import { rates, requireRate } from '../src/access/rates.ts';
import { createApp } from '../src/app.ts';
import { createCaches } from '../src/caches.ts';
import type { AccountObject } from '../src/ingest/accountStub.ts';
import { env } from './support/bindings.ts';
import { lossesNow } from './support/losses.ts';
import { usePlan } from './support/plan.ts';
import { signInToken } from './support/seed.ts';
import { about, accountPage, asked, batchOf, item, object, origin, post, stub, withSecret } from './support/talk.ts';

afterEach(() => vi.useRealTimers());

const config = Object.values(
  import.meta.glob<string>('../wrangler.jsonc', { eager: true, query: '?raw', import: 'default' }),
)[0] as string;

/** The Worker with the smallest of the platform's counters in the place of `of`, and that counter run full for `who`. */
async function floodedFor(of: keyof typeof rates, who: string) {
  const limiter = env.RATE_STRANGER as RateLimit;
  while ((await limiter.limit({ key: who })).success);
  const app = createApp(createCaches(Date.now));
  return async (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    app.fetch(
      new Request(`${origin}${path}`, {
        headers: { 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      }),
      { ...env, [rates[of].binding]: limiter },
      createExecutionContext(),
    );
}

const answered = async (answer: Response) => ({
  status: answer.status,
  retryAfter: answer.headers.get('retry-after'),
  code: answer.ok ? null : ((await answer.json()) as Problem).code,
});
const over = (seconds: number) => ({ status: 429, retryAfter: String(seconds), code: 'tooMany' });

test('the platform is told the numbers that the code gives reasons for', () => {
  for (const { binding, limit, period } of Object.values(rates))
    expect(config).toMatch(
      new RegExp(`"name": "${binding}", .*"simple": \\{ "limit": ${limit}, "period": ${period} \\}`),
    );
});

test('a flood with one public key is turned away and says when to come back; the neighbour notices nothing', async () => {
  await usePlan();
  const ask = await floodedFor('key', 'demo');
  const mine = batchOf([item({ userId: 'flood' })]);
  expect(await answered(await ask('/v1/batch', mine))).toEqual(over(10));
  expect(await answered(await ask('/v1/bootstrap', { ...mine, about, locale: 'ja' }))).toEqual(over(10));
  for (const type of ['track', 'identify', 'group', 'page', 'batch'])
    expect(await answered(await ask(`/v1/${type}`, { userId: 'flood', event: 'x' }, withSecret))).toEqual(over(10));
  const elsewhere = await ask('/v1/batch', { ...mine, key: 'pk_other' });
  expect([elsewhere.status, elsewhere.headers.get('access-control-expose-headers')]).toEqual([200, 'retry-after']);
});

test('what was turned away and comes again is counted once, and its losses too; others of the account are not concerned', async () => {
  await usePlan();
  const ask = await floodedFor('person', 'demo/loop');
  const batch = batchOf([item({ userId: 'loop', accountId: 'looping' })], { queue: 'looped', dropped: { cap: 3 } });
  for (let again = 0; again < 3; again += 1) expect(await answered(await ask('/v1/batch', batch))).toEqual(over(60));
  expect(await lossesNow()).toEqual({});
  expect((await ask('/v1/batch', batchOf([item({ userId: 'calm', accountId: 'looping' })]))).status).toBe(200);
  // The minute is over: the same batch, to the same Worker.
  for (let again = 0; again < 2; again += 1)
    expect((await post('/v1/batch', { ...batch, dropped: {} })).status).toBe(200);
  expect((await accountPage('looping')).account).toMatchObject({ counts: { 'app.opened': 2 } });
});

test('one account takes 500 requests a second in the long run; over that a batch is turned away whole, and counts each event once when it comes again', async () => {
  await usePlan();
  vi.useFakeTimers({ toFake: ['Date'] });
  const ask = await asked('hot');
  const flood = { ...ask, events: [], counted: { by: 'seq', queue: 'q', seqs: [], all: [] }, braked: true } as const;
  const passed = await runInDurableObject(object('hot'), async (account) => {
    const { take } = account as unknown as AccountObject;
    let n = 0;
    while ((await take.call(account, flood)).retryAfter === undefined) n += 1;
    return n;
  });
  expect(passed).toBe(5000);
  const both = batchOf([item({ accountId: 'hot', userId: 'h1' }), item({ accountId: 'cool', userId: 'c1' })], {
    dropped: { cap: 2 },
  });
  expect(await answered(await post('/v1/batch', both))).toEqual(over(2));
  const call = { userId: 'h1', event: 'x', context: { groupId: 'hot' } };
  expect(await answered(await post('/v1/track', call, withSecret))).toEqual(over(2));
  expect(await lossesNow()).toEqual({});
  // What the account says of itself is not turned away.
  expect((await stub('hot').take({ ...flood, braked: false })).retryAfter).toBeUndefined();
  vi.setSystemTime(Date.now() + 2000);
  for (let again = 0; again < 2; again += 1)
    expect((await post('/v1/batch', again === 0 ? both : { ...both, dropped: {} })).status).toBe(200);
  expect((await accountPage('hot')).account.counts).toEqual({ 'app.opened': 1 });
  expect((await accountPage('cool')).account.counts).toEqual({ 'app.opened': 1 });
  expect(await lossesNow()).toEqual({ cap: 2 });
});

test('the brake lets a burst through, then as many as come in by the second, and has room again after what it said', () => {
  const brake = createBrake();
  const passed = (n: number, now: number) =>
    Array.from({ length: n }, () => brake.wait(now)).filter((w) => w === 0).length;
  expect(passed(6000, 0)).toBe(5000);
  expect(brake.wait(0)).toBe(2);
  expect(passed(6000, 1000)).toBe(500);
  expect(passed(6000, 3000)).toBe(1000);
  expect(passed(6000, 1_000_000)).toBe(5000);
  // A clock that goes back gives nothing away and takes nothing.
  expect(passed(10, 0)).toBe(0);
});

test('attempts to sign in are counted by address, right ones too; secret keys that nobody has as well', async () => {
  const from = (address: string) => ({ origin, 'cf-connecting-ip': address });
  const ask = await floodedFor('stranger', '203.0.113.7');
  const attempt = (address: string, token: string) => ask('/console/api/session', { token }, from(address));
  expect(await answered(await attempt('203.0.113.7', 'wrong'))).toEqual(over(60));
  expect(await answered(await attempt('203.0.113.7', signInToken))).toEqual(over(60));
  expect((await attempt('203.0.113.8', 'wrong')).status).toBe(401);
  expect((await attempt('203.0.113.8', signInToken)).status).toBe(204);
  const guess = (address: string) =>
    ask('/v1/accounts/a1', undefined, { ...from(address), authorization: 'Bearer sk_guessed' });
  expect(await answered(await guess('203.0.113.7'))).toEqual(over(60));
  expect((await guess('203.0.113.8')).status).toBe(401);
});

test('a server that asks without end is turned away, on every address that the secret key opens', async () => {
  const ask = await floodedFor('server', 'demo');
  for (const path of ['/v1/project', '/v1/playbooks', '/v1/accounts/a1', '/v1/users/u1', '/v1/audit'])
    expect([path, await answered(await ask(path, undefined, withSecret))]).toEqual([path, over(60)]);
  expect((await ask('/v1/project', undefined, { authorization: 'Bearer sk_other' })).status).toBe(200);
});

test('where the platform binds no limiter, nobody is turned away', async () => {
  await expect(requireRate({} as never, 'key', 'demo')).resolves.toBeUndefined();
});
