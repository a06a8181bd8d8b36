import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { afterEach, expect, test, vi } from 'vitest';
import type { AccountBody, BatchAnswer, WireItem } from '@banso/protocol';
import { allRows } from '../src/account/outbox.ts';
import { readLog } from '../src/account/log.ts';
import { statuses } from '../src/directory/accounts.ts';
import { sink } from '../src/email/providers/sink.ts';
import { caches } from '../src/isolate.ts';
import { env } from './support/bindings.ts';
import { watchCrashes } from './support/crash.ts';
import { DAY, usePlan } from './support/plan.ts';
import { createRandom } from './support/random.ts';
import { batchOf, getJson, identityToken, item, object, post, stub, withSecret } from './support/talk.ts';

const first = Number(env.CRASH_SEED);
const parts = 5;
const each = Math.ceil(Number(env.CRASH_SCHEDULES) / parts);

afterEach(() => vi.restoreAllMocks());

/**
 * 500 stories: batches of both kinds of senders, copies of them, alarms and days that pass, and the object taken away in the middle
 * of it all, again and again. One is played again by `SEED=… SCHEDULES=1 npx vitest run --root worker test/crash.test.ts`.
 */
test.each(Array.from({ length: parts }, (_, part) => first + part * each))(
  `taken away at any await, an account comes back as a fold of what it acknowledged, and the directory with it: ${each} stories from seed %i on`,
  { timeout: 180_000 },
  async (from) => {
    await usePlan();
    let account = 'first';
    const sent: string[] = [];
    const crashes = await watchCrashes(() => account);
    // Each crash is told of there.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(sink, 'send').mockImplementation(async ({ message }) => {
      sent.push(message.messageId);
      // It has left, and nobody has written so.
      crashes.moment();
      return { outcome: 'sent', providerId: 'sink' };
    });
    try {
      for (let seed = from; seed < from + each; seed += 1) {
        account = `crashed-${seed}`;
        sent.length = 0;
        expect(await play(seed, account, crashes, sent), `seed ${seed}`).toEqual([]);
      }
      expect(crashes.happened).toBeGreaterThan(each / 2);
    } finally {
      crashes.restore();
    }
  },
);

type Crashes = Awaited<ReturnType<typeof watchCrashes>>;

async function play(
  seed: number,
  account: string,
  crashes: Crashes,
  sent: readonly string[],
): Promise<readonly string[]> {
  const random = createRandom(seed);
  const chance = (share: number) => random() < share;
  const now = Date.now();
  const token = await identityToken({ sub: 'u1', account });
  const who = { anonymousId: 'anon', userId: 'u1', accountId: account };
  const creates = chance(0.5);
  const names = [
    'app.opened',
    'app.opened',
    ...(creates ? ['app.created'] : []),
    ...(chance(0.4) ? ['app.shared'] : []),
  ];
  const total = 6 + Math.floor(random() * 14);
  const things = Array.from({ length: total }, (_, n) => ({
    id: `${seed}-${n}`,
    name: names[n % names.length] as string,
    n: n + 1,
  }));
  const bySeq = things.filter(() => chance(0.7));
  const byId = things.filter((thing) => !bySeq.includes(thing));
  const acknowledged = new Set<string>();

  const ours = async (some: typeof things) => {
    const items: WireItem[] = some.map(({ id, name, n }) => item({ id, name, seq: n, ...who }));
    const answer = await post('/v1/batch', batchOf(items, { token, queue: `q-${seed}`, about: who }));
    if (answer.ok) for (const id of ((await answer.json()) as BatchAnswer).held) acknowledged.add(id);
  };
  const theirs = async (some: typeof things) => {
    const batch = some.map(({ id, name }) => ({
      type: 'track',
      messageId: id,
      userId: 'u2',
      event: name,
      context: { groupId: account },
    }));
    if (batch.length > 0 && (await post('/v1/batch', { batch }, withSecret)).ok)
      for (const { id } of some) acknowledged.add(id);
  };
  const slice = (list: typeof things) => {
    const begin = Math.floor(random() * list.length);
    return list.slice(begin, begin + 1 + Math.floor(random() * 6));
  };

  for (let act = 0; act < 6; act += 1) {
    const at = now + Math.floor(act / 2) * 2 * DAY;
    if (chance(0.2)) caches.forget();
    if (chance(0.15)) await evictDurableObject(object(account)).catch(() => undefined);
    await crashes.aim();
    if (chance(0.8)) crashes.at(1 + Math.floor(random() * 24));
    const kind = random();
    await (kind < 0.45 ? ours(slice(bySeq)) : kind < 0.6 ? theirs(slice(byId)) : stub(account).wake(at)).catch(
      () => undefined,
    );
    crashes.disarm();
  }
  const before = new Set(acknowledged);
  const early = await idsIn(account);
  const wrong = [...before].filter((id) => !early.includes(id)).map((id) => `${id} was acknowledged and is not there`);

  for (const list of [bySeq, byId]) if (list.length > 0) await (list === bySeq ? ours(list) : theirs(list));
  await stub(account).wake();
  await stub(account).wake();
  return [...wrong, ...(await comparison(account, things, sent))];
}

async function idsIn(account: string): Promise<readonly string[]> {
  const events = await runInDurableObject(object(account), (_, { storage }) =>
    Array.from(readLog(storage.sql), (entry) => entry.events).flat(),
  );
  return events.map(({ id }) => id);
}

/** Object, directory and the plainest model there is: each thing once. */
async function comparison(
  account: string,
  things: readonly { readonly id: string; readonly name: string }[],
  sent: readonly string[],
): Promise<readonly string[]> {
  const wrong: string[] = [];
  const claim = (what: string, is: unknown, shouldBe: unknown) => {
    if (JSON.stringify(is) !== JSON.stringify(shouldBe))
      wrong.push(`${what} is ${JSON.stringify(is)} and should be ${JSON.stringify(shouldBe)}`);
  };
  const body = await getJson<AccountBody>(`/v1/accounts/${account}`);
  const ids = await idsIn(account);
  claim(
    'the log, of these',
    ids.filter((id) => things.some((thing) => thing.id === id)).sort(),
    things.map(({ id }) => id).sort(),
  );
  const counts = new Map<string, number>();
  for (const { name } of things) counts.set(name, (counts.get(name) ?? 0) + 1);
  claim('counts', Object.entries(body.counts).sort(), [...counts].sort());
  claim('progress', body.progress, (counts.has('app.created') ? 0.25 : 0) + (counts.has('app.shared') ? 0.75 : 0));

  const row = await env.DB.prepare(`SELECT progress, need, users FROM accounts WHERE project = 'demo' AND id = ?`)
    .bind(account)
    .first<{ progress: number; need: number; users: number }>();
  claim(
    'the directory',
    [row?.progress, statuses[row?.need ?? -1], row?.users],
    [body.progress, body.status, body.users.length],
  );
  const members = await env.DB.prepare(
    `SELECT user FROM memberships WHERE project = 'demo' AND account = ? ORDER BY user`,
  )
    .bind(account)
    .all<{ user: string }>();
  claim(
    'the members',
    members.results.map(({ user }) => user),
    body.users.map(({ id }) => id).sort(),
  );

  const rows = await runInDurableObject(object(account), (_, { storage }) => allRows(storage.sql));
  for (const { id, state, message } of rows) {
    const left = sent.filter((one) => one === message?.messageId).length;
    if (left > 1) wrong.push(`${id} left ${left} times`);
    if (left === 1 && state !== 'sent' && state !== 'unknown') wrong.push(`${id} left and is ${state}`);
    if (left === 0 && state === 'sent') wrong.push(`${id} is called sent`);
    const told = ids.filter((one) => one.startsWith(`${id}/`)).length;
    if (told > 1) wrong.push(`the end of ${id} was told ${told} times`);
  }
  return wrong;
}
