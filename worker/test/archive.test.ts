import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { afterEach, expect, test, vi } from 'vitest';
import { readLog } from '../src/account/log.ts';
import { caches } from '../src/isolate.ts';
import { env } from './support/bindings.ts';
import { DAY, usePlan } from './support/plan.ts';
import { call, item, object, send, stub, withSecret } from './support/talk.ts';

const bucket = () => env.ARCHIVE as R2Bucket;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The clock is set ahead, and nothing wakes on the way. */
function jump(by: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + by });
  caches.forget();
}

interface Line {
  readonly id: string;
  readonly user?: string;
  readonly account: string;
}

/** What is in the archive, by the names of its objects. */
async function archived(): Promise<Readonly<Record<string, readonly Line[]>>> {
  const { objects } = await bucket().list();
  const texts = await Promise.all(
    objects.map(async ({ key }): Promise<[string, readonly Line[]]> => {
      const stored = await bucket().get(key);
      const text = await new Response(stored?.body.pipeThrough(new DecompressionStream('gzip'))).text();
      return [
        key,
        text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Line),
      ];
    }),
  );
  return Object.fromEntries(texts);
}

const lines = async () => Object.values(await archived()).flat();
const ids = async () => (await lines()).map(({ id }) => id).sort();
const by = (userId: string, accountId = 'a1') => item({ userId, accountId });

test('a day that is over is in the archive whole: each event once, under project, day and shard', async () => {
  await usePlan();
  const items = [by('u1'), by('u2'), by('u1')];
  for (const one of items) await send([one]);
  await stub('a1').wake();
  expect(await ids()).toEqual([]);
  const day = new Date().toISOString().slice(0, 10);
  jump(DAY + 3 * 3_600_000);
  await send([by('u1')]);
  await stub('a1').wake();
  expect(await ids()).toEqual(items.map(({ id }) => id).sort());
  const [name = ''] = Object.keys(await archived());
  expect(name).toMatch(new RegExp(`^events/demo/${day}/([0-9a-f]{2})/\\1[0-9a-f]{30}-0\\.jsonl\\.gz$`));
  await stub('a1').wake();
  expect(Object.keys(await archived())).toEqual([name]);
});

test('while the bucket cannot be written events are counted all the same, nothing is folded, and the day is written later, once', async () => {
  await usePlan();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  // A morning: what comes while nothing can be written is of a day that is not over two hours later.
  jump(Date.parse('2027-01-04T08:00:00Z') - Date.now());
  const first = by('u1');
  await send([first]);
  const put = vi.spyOn(Object.getPrototypeOf(bucket()) as R2Bucket, 'put').mockRejectedValue(new Error('no bucket'));
  jump(100 * DAY);
  await stub('a1').wake();
  expect(put).toHaveBeenCalled();
  expect((await send([by('u1')])).held).toHaveLength(1);
  const kept = await runInDurableObject(object('a1'), (_, { storage }) =>
    [...readLog(storage.sql)].flatMap(({ events }) => events.map(({ id }) => id)),
  );
  expect(kept).toContain(first.id);
  put.mockRestore();
  jump(2 * 3_600_000);
  await evictDurableObject(object('a1'));
  await stub('a1').wake();
  await stub('a1').wake();
  expect(await ids()).toEqual([first.id]);
});

test('what was written and not noted, because the object was taken away, is written over and not beside', async () => {
  await usePlan();
  await send([by('u1')]);
  jump(2 * DAY);
  await stub('a1').wake();
  await runInDurableObject(object('a1'), (_, { storage }) => void storage.sql.exec('DELETE FROM archived'));
  await evictDurableObject(object('a1'));
  await stub('a1').wake();
  expect(Object.values(await archived())).toHaveLength(1);
});

test('what arrives after the log was folded empty has later numbers, and so reaches the archive too', async () => {
  await usePlan();
  const [first, second] = [by('u1'), by('u2')];
  await send([first]);
  // What is decided on the way is in the log too.
  for (let i = 0; i < 4; i += 1) {
    jump(100 * DAY);
    await stub('a1').wake();
  }
  const rows = () =>
    runInDurableObject(object('a1'), (_, { storage }) =>
      Array.from(storage.sql.exec<{ n: number }>('SELECT n FROM log ORDER BY n'), ({ n }) => n),
    );
  expect(await rows()).toEqual([]);
  await evictDurableObject(object('a1'));
  await send([second]);
  expect(Math.min(...(await rows()))).toBeGreaterThan(1);
  jump(2 * DAY);
  await stub('a1').wake();
  expect(await ids()).toEqual([first.id, second.id].sort());
});

test('a person who is deleted is taken out of the archive, and others in it stay', async () => {
  await usePlan();
  const theirs = by('u2');
  await send([by('u1'), theirs]);
  await send([by('u1', 'u1')]);
  jump(2 * DAY);
  for (const account of ['a1', 'u1']) await stub(account).wake();
  expect(await lines()).toHaveLength(3);
  expect((await call('/v1/users/u1', { method: 'DELETE', headers: withSecret })).status).toBe(200);
  // The platform's alarms do not follow the clock of these tests.
  for (const account of ['a1', 'u1']) await stub(account).wake();
  expect(await ids()).toEqual([theirs.id]);
  expect(JSON.stringify(await archived())).not.toContain('u1');
});

test('a person deleted while their day was being written is taken out of it', async () => {
  await usePlan();
  const theirs = by('u2');
  await send([by('u1'), theirs]);
  const put = bucket().put.bind(bucket());
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const spy = vi
    .spyOn(Object.getPrototypeOf(bucket()) as R2Bucket, 'put')
    .mockImplementation((async (...args: Parameters<typeof put>) => (await held, put(...args))) as never);
  jump(2 * DAY);
  const written = stub('a1').wake();
  await vi.waitFor(() => expect(spy).toHaveBeenCalled());
  const deleted = call('/v1/users/u1', { method: 'DELETE', headers: withSecret });
  spy.mockRestore();
  release();
  await Promise.all([written, deleted]);
  await stub('a1').wake();
  expect(await ids()).toEqual([theirs.id]);
});
