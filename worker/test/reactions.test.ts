import { expect, test } from 'vitest';
import type { BatchAnswer, PausesBody } from '@banso/protocol';
import { readPauses } from '../src/directory/pauses.ts';
import { caches } from '../src/isolate.ts';
import { judgeQuality } from '../src/judgeQuality.ts';
import { env } from './support/bindings.ts';
import { published } from './support/kumiki.ts';
import { read, signedIn } from './support/staff.ts';
import { about, batchOf, call, item, post, send, stub } from './support/talk.ts';

const key = 'article/inviting-colleagues';

/** So many people, each in an account of their own, say whether the article helped. */
async function say(did: 'solved' | 'unsolved', from: number, to: number): Promise<void> {
  for (let i = from; i < to; i += 1) {
    const who = { userId: `p${i}`, accountId: `p${i}` };
    const word = { ...item(), type: 'help', name: undefined, did, article: 'inviting-colleagues', ...who };
    await send([word], { queue: `p${i}` });
    await stub(`p${i}`).wake();
  }
  await judgeQuality(env, caches);
}

const pauses = async () => (await read<PausesBody>('/pauses')).pauses;

async function shut() {
  const told = await post(
    '/v1/batch',
    batchOf([], { queue: 'q9', about: { ...about, userId: 'new', accountId: 'new' } }),
  );
  return (await told.json<BatchAnswer>()).view?.shut ?? {};
}

test('R25, R86: an article that does not solve it for most who say so is offered no more until staff let it, and only later words count', async () => {
  await published();
  await say('solved', 0, 8);
  await say('unsolved', 8, 29);
  expect(await pauses()).toEqual([]);
  await say('unsolved', 29, 32);
  expect(await pauses()).toMatchObject([{ key, why: 'disliked', reached: 32, annoyed: 24 }]);
  expect((await shut())[key]).toEqual({ reason: 'paused', opensAt: null });
  const resumed = await call(`/console/api/pauses/${encodeURIComponent(key)}/resume`, {
    ...(await signedIn()),
    method: 'POST',
    body: '{}',
  });
  expect(resumed.ok).toBe(true);
  await say('unsolved', 32, 34);
  expect(await pauses()).toEqual([]);
  expect((await shut())[key]).toBeUndefined();
});

test('what was paused before there were reactions stays paused, or let go on, as it was', async () => {
  const migration = env.TEST_MIGRATIONS.find(({ name }) => name.startsWith('0015_'));
  const before = `CREATE TABLE pauses (
    project TEXT NOT NULL REFERENCES projects (key), key TEXT NOT NULL,
    why TEXT NOT NULL CHECK (why IN ('dismissed', 'unsubscribed')), at INTEGER NOT NULL, reached INTEGER NOT NULL,
    annoyed INTEGER NOT NULL, resumed_at INTEGER, PRIMARY KEY (project, key)
  ) WITHOUT ROWID`;
  const rows = [
    { key: 'letters', why: 'unsubscribed', at: 2, reached: 200, annoyed: 14, resumedAt: null },
    { key: 'build', why: 'dismissed', at: 1, reached: 40, annoyed: 33, resumedAt: 5 },
  ];
  await env.DB.batch([
    ...['DROP TABLE pauses', 'DROP TABLE reactions', before].map((sql) => env.DB.prepare(sql)),
    ...rows.map((row) =>
      env.DB.prepare(`INSERT INTO pauses VALUES ('demo', ?, ?, ?, ?, ?, ?)`).bind(...Object.values(row)),
    ),
    ...(migration?.queries ?? []).map((sql) => env.DB.prepare(sql)),
  ]);
  expect(await readPauses(env.DB, 'demo')).toEqual(rows);
});
