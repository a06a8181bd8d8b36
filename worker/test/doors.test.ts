import { createExecutionContext } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { createCaches } from '../src/caches.ts';
import { env } from './support/bindings.ts';
import { usePlan } from './support/plan.ts';
import { about, batchOf, call, identityToken, item, origin, post, withSecret } from './support/talk.ts';

const dev = [
  ['GET', '/dev/clock', undefined],
  ['POST', '/dev/clock', '{"by":"3d"}'],
  ['POST', '/dev/identity', '{"userId":"u1"}'],
] as const;

const ask = (url: string, method: string, body: string | undefined, mode: string) =>
  createApp(createCaches(Date.now)).fetch(
    new Request(url, { method, ...(body === undefined ? {} : { body }) }),
    { ...env, BANSO_MODE: mode },
    createExecutionContext(),
  );

test.each(dev)('%s %s is there in development on this machine, and nowhere else', async (method, path, body) => {
  expect((await ask(`http://127.0.0.1:8787${path}`, method, body, 'development')).status).toBe(200);
  expect((await ask(`http://localhost:8787${path}`, method, body, 'development')).status).toBe(200);
  for (const [host, mode] of [
    ['http://127.0.0.1:8787', 'production'],
    ['http://127.0.0.1:8787', ''],
    ['http://127.0.0.1:8787', 'Development'],
    ['https://banso.example', 'development'],
    ['http://127.0.0.1.evil.example', 'development'],
    ['http://192.168.0.7:8787', 'development'],
    ['http://localhost.evil.example', 'development'],
  ] as const)
    expect([host, mode, (await ask(`${host}${path}`, method, body, mode)).status]).toEqual([host, mode, 404]);
});

test('another site cannot move the clock through a browser on this machine', async () => {
  expect(
    (await call('/dev/clock', { method: 'POST', body: '{"by":"3d"}', headers: { 'sec-fetch-site': 'cross-site' } }))
      .status,
  ).toBe(403);
});

test('time only goes forward', async () => {
  expect((await post('/dev/clock', { to: '2001-01-01T00:00:00Z' })).status).toBe(422);
  for (const body of [{}, { by: 3 }, { by: '-3d' }, { by: '3w' }, { to: 'later' }])
    expect((await post('/dev/clock', body)).status).toBe(400);
  const to = new Date(Date.now() + 86_400_000).toISOString();
  const { now } = (await (await post('/dev/clock', { to })).json()) as { now: string };
  expect(Math.abs(Date.parse(now) - Date.parse(to))).toBeLessThan(2_000);
});

const origins = ['https://app.example', 'null', 'https://evil.example', `${origin}.evil.example`, 'http://127.0.0.1:9'];

test.each(origins)(
  'a page from %s may use what the public key opens, without credentials, and nothing else',
  async (from) => {
    await usePlan();
    const headers = { origin: from };
    const batch = await post('/v1/batch', batchOf([item()]), headers);
    expect([
      batch.status,
      batch.headers.get('access-control-allow-origin'),
      batch.headers.get('access-control-allow-credentials'),
    ]).toEqual([200, '*', null]);
    const refused = await post('/v1/batch', '{', headers);
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([400, '*']);
    for (const path of [
      '/v1/accounts/a1',
      '/v1/users/u1',
      '/v1/playbooks',
      '/console/api/project',
      '/dev/clock',
      '/u/x',
    ])
      for (const method of ['GET', 'OPTIONS', 'POST'])
        expect([
          path,
          method,
          (await call(path, { method, headers: { ...headers, ...withSecret } })).headers.get(
            'access-control-allow-origin',
          ),
        ]).toEqual([path, method, null]);
  },
);

test('an origin proves nothing: the key names the project, and only a token vouches for a person, wherever the request comes from', async () => {
  await usePlan();
  const token = await identityToken();
  for (const from of [...origins, undefined]) {
    const answer = await post(
      '/v1/batch',
      batchOf([item()], { token, about }),
      from === undefined ? {} : { origin: from },
    );
    expect(await answer.json()).toMatchObject({ held: [expect.anything()] });
  }
});
