import { expect, test } from 'vitest';
import { usePlan } from './support/plan.ts';
import { call, countsOf, post } from './support/talk.ts';

const opened = { userId: 'u1', event: 'app.opened', context: { groupId: 'acme' } };
const basic = { authorization: `Basic ${btoa('pk_demo:')}` };

test('a browser client’s calls come by the first letter of their names, from a beacon with the key in the body', async () => {
  await usePlan();
  const beacon = { 'content-type': 'text/plain' };
  expect((await post('/v1/t', { ...opened, messageId: 'm1', writeKey: 'pk_demo' }, beacon)).status).toBe(200);
  expect((await post('/v1/t', { ...opened, messageId: 'm1' }, { ...beacon, ...basic })).status).toBe(200);
  const batch = [
    { ...opened, type: 'track', messageId: 'm2' },
    { userId: 'u1', type: 'page', messageId: 'm3', properties: { path: '/apps' } },
  ];
  expect((await post('/v1/b', { batch, writeKey: 'pk_demo' }, beacon)).status).toBe(200);
  for (const [letter, body] of Object.entries({ i: {}, g: { groupId: 'acme' }, p: {}, s: {}, a: { previousId: 'x' } }))
    expect([letter, (await post(`/v1/${letter}`, { userId: 'u1', ...body }, basic)).status]).toEqual([letter, 200]);
  expect(await countsOf('acme')).toEqual({ 'app.opened': 2 });
});

test('without a key in either place, or with one of nobody, nothing is counted', async () => {
  await usePlan();
  expect((await post('/v1/t', opened)).status).toBe(401);
  expect((await post('/v1/t', { ...opened, writeKey: 'pk_nobody' })).status).toBe(401);
  expect((await post('/v1/t', { ...opened, writeKey: 7 })).status).toBe(401);
});

test('a page of another site may send a try again, which its client counts in a header', async () => {
  const preflight = await call('/v1/t', { method: 'OPTIONS' });
  expect(preflight.headers.get('access-control-allow-headers')?.split(', ')).toEqual(
    expect.arrayContaining(['authorization', 'content-type', 'x-retry-count']),
  );
});

test('its settings lead it back to where it asked, and to nobody else', async () => {
  const answer = await call('/v1/projects/pk_demo/settings');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(await answer.json()).toEqual({
    integrations: { 'Segment.io': { apiKey: 'pk_demo', apiHost: '127.0.0.1:8787/v1', protocol: 'http' } },
    metrics: { sampleRate: 0 },
  });
  expect((await call('/v1/projects/pk_nobody/settings')).status).toBe(404);
});

const packed = (body: string | ArrayBuffer | Uint8Array<ArrayBuffer>) =>
  new Response(new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
const sendPacked = (body: BodyInit, path = '/v1/batch') =>
  call(path, { method: 'POST', body, headers: { ...basic, 'content-encoding': 'gzip' } });

test('a server’s client may pack its batch', async () => {
  await usePlan();
  const batch = [{ ...opened, type: 'track', messageId: 'm1' }];
  expect((await sendPacked(await packed(JSON.stringify({ batch })))).status).toBe(200);
  expect(await countsOf('acme')).toEqual({ 'app.opened': 1 });
});

test('what unpacks to more than is read here is cut off on the way, and what is not packed is told so', async () => {
  const bomb = await packed(new Uint8Array(64 * 1024 * 1024));
  expect(bomb.byteLength).toBeLessThan(100_000);
  const began = performance.now();
  expect((await sendPacked(bomb)).status).toBe(413);
  expect(performance.now() - began).toBeLessThan(5_000);
  const whole = new Uint8Array(await packed(JSON.stringify({ batch: [] })));
  for (const [what, body] of Object.entries({
    'cut short': whole.slice(0, -12),
    'not packed': '{"batch":[]}',
    nothing: new Uint8Array(),
    'packed twice': await packed(whole),
  }))
    expect([what, (await sendPacked(body)).status]).toEqual([what, 400]);
});
