import { expect, test } from 'vitest';
import { createCaches } from '../src/caches.ts';
import type { Env } from '../src/env.ts';
import { env } from './support/bindings.ts';

/** The directory with a count of what is read of it. */
function counted() {
  let reads = 0;
  const DB = new Proxy(env.DB, {
    get(db, name) {
      if (name === 'prepare') reads += 1;
      const value: unknown = Reflect.get(db, name);
      return typeof value === 'function' ? (value.bind(db) as unknown) : value;
    },
  });
  return { env: { ...env, DB } as unknown as Env, reads: () => reads };
}

test('a key that nobody has is asked for once in ten seconds, and a project that has it by then is known', async () => {
  let now = 0;
  const caches = createCaches(() => now);
  const world = counted();
  for (let i = 0; i < 50; i += 1) expect(await caches.projectByKey(world.env, 'public', 'pk_new')).toBeNull();
  expect(world.reads()).toBe(1);
  await env.DB.prepare(`INSERT INTO keys (id, project, kind) VALUES ('pk_new', 'demo', 'public')`).run();
  now = 10_000;
  for (let i = 0; i < 2; i += 1)
    expect(await caches.projectByKey(world.env, 'public', 'pk_new')).toMatchObject({ key: 'demo' });
  expect(world.reads()).toBe(2);
});

test('a flood of made-up keys pushes out nothing that is known', async () => {
  const caches = createCaches(() => 0);
  const world = counted();
  await caches.projectByKey(world.env, 'public', 'pk_demo');
  for (let i = 0; i < 1_200; i += 1) await caches.projectByKey(world.env, 'public', `pk_${i}`);
  const before = world.reads();
  expect(await caches.projectByKey(world.env, 'public', 'pk_demo')).toMatchObject({ key: 'demo' });
  expect(world.reads()).toBe(before);
});
