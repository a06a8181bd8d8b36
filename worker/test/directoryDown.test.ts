import { evictDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { caches } from '../src/isolate.ts';
import { env } from './support/bindings.ts';
import { usePlan } from './support/plan.ts';
import { batchOf, countsOf, item, object, post, send, stub } from './support/talk.ts';

/** The directory without some of its tables, as it is seen when it does not answer. */
async function without(tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const rename = (from: string, to: string) => env.DB.prepare(`ALTER TABLE ${from} RENAME TO ${to}`).run();
  for (const table of tables) await rename(table, `${table}_away`);
  try {
    await work();
  } finally {
    for (const table of tables) await rename(`${table}_away`, table);
  }
}

test('while the list of accounts cannot be written a batch is counted for good, and the list has it later', async () => {
  await usePlan();
  await send([item()]);
  await without(['accounts', 'memberships'], async () => {
    expect((await send([item({ name: 'app.created' })])).held).toHaveLength(1);
    await evictDurableObject(object('a1'));
  });
  expect(await countsOf()).toEqual({ 'app.opened': 1, 'app.created': 1 });
  await stub('a1').wake();
  const row = env.DB.prepare(`SELECT progress FROM accounts WHERE project = 'demo' AND id = 'a1'`);
  expect(await row.first('progress')).toBe(0.25);
});

test('while nothing of the directory can be read a batch is told to come back, and counts once when it does', async () => {
  await usePlan();
  await send([item()]);
  const batch = batchOf([item(), item()]);
  caches.forget();
  await without(['projects'], async () => {
    const answer = await post('/v1/batch', batch);
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.json()).not.toHaveProperty('held');
  });
  expect((await post('/v1/batch', batch)).status).toBe(200);
  expect((await post('/v1/batch', batch)).status).toBe(200);
  expect(await countsOf()).toEqual({ 'app.opened': 3 });
});
