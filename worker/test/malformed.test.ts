import { beforeEach, expect, test } from 'vitest';
import { env } from './support/bindings.ts';
import { usePlan } from './support/plan.ts';
import { batchOf, call, item, post, withSecret } from './support/talk.ts';

const good = () => batchOf([item()]);
const text = () => JSON.stringify(good());
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

/** Bodies that no batch has, by what is wrong with them. */
function corpus(): { readonly [what: string]: BodyInit } {
  const whole = text();
  const bodies: { [what: string]: BodyInit } = {
    empty: '',
    blank: '   ',
    null: 'null',
    true: 'true',
    'a number': '42',
    'a string': '"batch"',
    'a list': '[]',
    'NaN in it': whole.replace('"seq":', '"seq":NaN,"x":'),
    Infinity: '{"v":Infinity}',
    '1e400': whole.replace('"v":1', '"v":1e400'),
    'a BOM in the middle': `{"v":1,\ufeff"key":"pk_demo"}`,
    'single quotes': whole.replaceAll('"', "'"),
    'a comment': `/* hello */${whole.slice(0, -1)}`,
    'a trailing comma': whole.replace(/}$/, ',}'),
    'two documents': `${whole}${whole}`,
    'ten thousand levels': deep(10_000),
    'ten thousand levels in items': `{"v":1,"key":"pk_demo","queue":"q","sentAt":"2026-01-01T00:00:00Z","items":${deep(10_000)}`,
    'invalid UTF-8': new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
    'UTF-16': new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
    'a gzip header': new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]),
    'a NUL': '{"v":1\u0000}',
  };
  // Every length at which a good body may have been cut off, in steps.
  for (let at = 1; at < whole.length; at += 6) bodies[`cut at ${at}`] = whole.slice(0, at);
  // Every field of the envelope, as everything it must not be.
  for (const field of ['v', 'key', 'queue', 'sentAt', 'items'] as const) {
    const { [field]: _, ...rest } = good();
    bodies[`no ${field}`] = JSON.stringify(rest);
    for (const value of [null, 7, true, [], {}, '', '\u0000', '\ud800', 'x'.repeat(5000)])
      if (!(field === 'items' && Array.isArray(value)))
        bodies[`${field}: ${JSON.stringify(value).slice(0, 20)}`] = JSON.stringify({ ...rest, [field]: value });
  }
  for (const about of [7, [], 'u1', {}, { anonymousId: 1 }, { anonymousId: '' }])
    bodies[`about: ${JSON.stringify(about)}`] = JSON.stringify({ ...good(), about });
  for (const dropped of [
    7,
    [1],
    { cap: -1 },
    { cap: 1.5 },
    { cap: '3' },
    Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`r${n}`, 1])),
  ])
    bodies[`dropped: ${JSON.stringify(dropped).slice(0, 30)}`] = JSON.stringify({ ...good(), dropped });
  bodies['too many items'] = JSON.stringify(batchOf(Array.from({ length: 201 }, () => item())));
  return bodies;
}

const stored = async () =>
  (await env.DB.prepare(
    'SELECT (SELECT count(*) FROM accounts) + (SELECT count(*) FROM memberships) + (SELECT count(*) FROM losses) AS n',
  ).first<number>('n')) ?? -1;

beforeEach(() => usePlan());

test('more than a hundred malformed bodies: each is a problem, none is our fault, nothing is stored', async () => {
  const bodies = Object.entries(corpus());
  expect(bodies.length).toBeGreaterThanOrEqual(100);
  for (const path of ['/v1/batch', '/v1/bootstrap'])
    for (const [what, body] of bodies) {
      const answer = await call(path, { method: 'POST', body, headers: { 'content-type': 'text/plain' } });
      const problem = (await answer.json()) as { status: number; type: string };
      expect([what, answer.headers.get('content-type'), problem.status]).toEqual([
        what,
        'application/problem+json',
        answer.status,
      ]);
      expect([what, answer.status >= 400 && answer.status < 500]).toEqual([what, true]);
    }
  expect(await stored()).toBe(0);
});

const item1 = () => ({ ...item() }) as Record<string, unknown>;

test.each<readonly [string, (one: Record<string, unknown>) => unknown]>([
  ['no object', () => 7],
  ['null', () => null],
  ['no id', ({ id: _, ...rest }) => rest],
  ['no seq', ({ seq: _, ...rest }) => rest],
  ['seq 0', (one) => ({ ...one, seq: 0 })],
  ['seq -1', (one) => ({ ...one, seq: -1 })],
  ['seq 1.5', (one) => ({ ...one, seq: 1.5 })],
  ['seq past what can be counted', (one) => ({ ...one, seq: 2 ** 60 })],
  ['no time', ({ at: _, ...rest }) => rest],
  ['a time in seconds', (one) => ({ ...one, at: 1_700_000_000 })],
  ['a 32nd of January', (one) => ({ ...one, at: '2026-01-32T00:00:00Z' })],
  ['nobody', ({ anonymousId: _, ...rest }) => rest],
  ['a user id that is a number', (one) => ({ ...one, userId: 7 })],
  ['a user id with a NUL', (one) => ({ ...one, userId: 'a\u0000b' })],
  ['a user id with half a character', (one) => ({ ...one, userId: '\ud83d' })],
  ['__proto__ as a user', (one) => ({ ...one, userId: '__proto__' })],
  ['__proto__ as a name', (one) => ({ ...one, name: '__proto__' })],
  ['an unknown type', (one) => ({ ...one, type: 'explode' })],
  ['no name', ({ name: _, ...rest }) => rest],
  ['a name of 121 characters', (one) => ({ ...one, name: 'x'.repeat(121) })],
  ['props that are a list', (one) => ({ ...one, props: [1] })],
  [
    'props nine levels deep',
    (one) => ({ ...one, props: { a: { a: { a: { a: { a: { a: { a: { a: { a: 1 } } } } } } } } } }),
  ],
  ['201 keys', (one) => ({ ...one, props: Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`k${n}`, n])) })],
  ['33,000 characters', (one) => ({ ...one, props: { text: 'x'.repeat(33_000) } })],
])('an item with %s is refused by name, and its neighbours are held', async (_, spoil) => {
  const answer = await post('/v1/batch', batchOf([item(), spoil(item1()), item()]));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    held: [expect.anything(), expect.anything()],
    refused: [{ code: 'invalid' }],
  });
});

test('a number too large to be one is refused where it stands', async () => {
  const body = JSON.stringify(batchOf([{ ...item(), props: { n: 'HUGE' } }, item()])).replace('"HUGE"', '1e400');
  expect(await (await post('/v1/batch', body)).json()).toMatchObject({
    held: [expect.anything()],
    refused: [{ code: 'invalid' }],
  });
});

test('a body over the limit is refused whatever its length header says, or when it has none', async () => {
  const large = JSON.stringify({ ...good(), padding: 'x'.repeat(600_000) });
  expect((await post('/v1/batch', large)).status).toBe(413);
  const chunks = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let i = 0; i < 60; i += 1) controller.enqueue(new Uint8Array(10_000).fill(32));
      controller.close();
    },
  });
  expect((await call('/v1/batch', { method: 'POST', body: chunks })).status).toBe(413);
});

test('a packed body is not unpacked', async () => {
  const packed = await new Response(
    new Blob([text()]).stream().pipeThrough(new CompressionStream('gzip')),
  ).arrayBuffer();
  const answer = await call('/v1/batch', { method: 'POST', body: packed, headers: { 'content-encoding': 'gzip' } });
  expect(answer.status).toBe(415);
});

test.each(['/v1/nothing', '/v1', '/console/api/nothing', '/dev/nothing', '/u', '/help/x', '/v1/batch/x'])(
  '%s is no address, and says so as a problem',
  async (path) => {
    const answer = await call(path);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect([401, 404]).toContain(answer.status);
  },
);

test.each([
  ['GET', '/v1/batch'],
  ['PUT', '/v1/bootstrap'],
  ['DELETE', '/v1/accounts/a1'],
  ['PATCH', '/v1/playbooks'],
  ['POST', '/v1/users/u1'],
  ['POST', '/healthz'],
  ['PUT', '/u/x'],
])('%s %s is not a method of it, and the answer names those that are', async (method, path) => {
  const answer = await call(path, { method });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([405, 'application/problem+json']);
  expect(answer.headers.get('allow')).toBeTruthy();
});

test.each([
  ['POST', '/v1/playbooks'],
  ['POST', '/v1/playbooks/x/rollback'],
  ['POST', '/v1/track'],
  ['POST', '/v1/batch'],
])('%s %s with bodies of every wrong kind is a problem', async (method, path) => {
  for (const body of [
    '',
    '{',
    '[]',
    '7',
    'null',
    '{"files":7}',
    '{"files":[7]}',
    '{"version":"x"}',
    '{"batch":7}',
    deep(5000),
    '{"userId":7}',
  ]) {
    const answer = await call(path, { method, body, headers: withSecret });
    expect([body.slice(0, 20), answer.headers.get('content-type'), answer.status < 500]).toEqual([
      body.slice(0, 20),
      'application/problem+json',
      true,
    ]);
  }
});
