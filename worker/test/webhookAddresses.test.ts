import { expect, test } from 'vitest';
import type { AuditBody, WebhooksBody, WebhookSecretBody, WebhookTestBody } from '@banso/protocol';
import { detailInJapanese } from '../src/http/japanese.ts';
import { faultOfAddress } from '../src/webhooks/address.ts';
import { postWebhook } from '../src/webhooks/post.ts';
import { signatureOf } from '../src/webhooks/signature.ts';
import { env } from './support/bindings.ts';
import { usePlan } from './support/plan.ts';
import { listening, receiver } from './support/receiver.ts';
import type { Heard } from './support/receiver.ts';
import { signedIn } from './support/staff.ts';
import { call, getJson, item, moveClock, post, send, stub, withSecret } from './support/talk.ts';

const wake = () => stub('a1').wake();
const webhooks = () => getJson<WebhooksBody>('/v1/webhooks');

test('a redirect is not followed; of an endless answer only the head is read; who never answers is given up after ten seconds', async () => {
  const elsewhere = await listening();
  const away = await listening([], { status: 302, headers: { location: elsewhere.url } });
  const endless = await listening([], { endless: true });
  const silent = await listening([], { hang: true });
  const tested = async (id: string) => (await post(`/v1/webhooks/${id}/test`, {}, withSecret)).json();
  expect(await tested(away.id)).toEqual({
    delivered: false,
    status: 302,
    reason: 'answered 302; redirects are not followed',
  });
  expect(await elsewhere.heard()).toEqual([]);
  // A database at rest is put away after ten seconds, and then the next test finds this one's rows in it.
  const awake = setInterval(() => void env.DB.prepare('SELECT 1').run(), 1000);
  const before = Date.now();
  expect(await tested(endless.id)).toEqual({ delivered: true, status: 200, reason: null });
  expect(Date.now() - before).toBeLessThan(5000);
  expect(await tested(silent.id)).toEqual({ delivered: false, status: null, reason: 'no answer within 10 seconds' });
  expect(Date.now() - before).toBeLessThan(16_000);
  clearInterval(awake);
}, 40_000);

test('a test says what the address answered, and its body can be told from a real one', async () => {
  const one = await listening();
  expect((await (await post(`/v1/webhooks/${one.id}/test`, {}, withSecret)).json()) as WebhookTestBody).toEqual({
    delivered: true,
    status: 200,
    reason: null,
  });
  expect(await one.bodies()).toMatchObject([{ type: 'account.done', data: { account: 'test' } }]);
  expect((await one.heard())[0]?.headers['webhook-id']).toMatch(/^evt_test_/);
});

test('while a secret is being replaced both sign, for a day', async () => {
  const one = await listening();
  const { secret: next } = (await (
    await post(`/v1/webhooks/${one.id}/secret`, { by: 'mori' }, withSecret)
  ).json()) as WebhookSecretBody;
  expect(next).not.toBe(one.secret);
  const signatures = async () => {
    await post(`/v1/webhooks/${one.id}/test`, {}, withSecret);
    const { headers, body } = (await one.heard()).at(-1) as Heard;
    const signed = { id: headers['webhook-id'] ?? '', timestamp: Number(headers['webhook-timestamp']), body };
    return { got: headers['webhook-signature'], both: await signatureOf([next, one.secret], signed), signed };
  };
  const during = await signatures();
  expect(during.got).toBe(during.both);
  expect((await webhooks()).webhooks[0]?.oldSecretUntil).not.toBeNull();
  await moveClock('25h');
  const after = await signatures();
  expect(after.got).toBe(await signatureOf([next], after.signed));
  expect((await webhooks()).webhooks[0]?.oldSecretUntil).toBeNull();
});

test('what is removed hears no more, also of what was still to be told; a project’s webhooks are its own', async () => {
  const one = await listening([], { status: 500 });
  await usePlan();
  await send([item({ name: 'app.created' })]);
  await wake();
  const other = { authorization: 'Bearer sk_other' };
  for (const [method, path] of [
    ['DELETE', ''],
    ['POST', '/test'],
    ['POST', '/secret'],
  ] as const)
    expect((await call(`/v1/webhooks/${one.id}${path}`, { method, headers: other })).status).toBe(404);
  expect(await (await call('/v1/webhooks', { headers: other })).json()).toEqual({ webhooks: [], setAside: [] });
  expect((await call(`/v1/webhooks/${one.id}`, { method: 'DELETE', headers: withSecret })).status).toBe(204);
  await one.says({ status: 200 });
  const tries = (await one.heard()).length;
  await moveClock('5d');
  expect((await one.heard()).length).toBe(tries);
  expect(await webhooks()).toEqual({ webhooks: [], setAside: [] });
});

test('what is done to webhooks is recorded, with the address and without a secret; no list shows one', async () => {
  const one = await listening();
  const { secret } = (await (await post(`/v1/webhooks/${one.id}/secret`, {}, withSecret)).json()) as WebhookSecretBody;
  const staff = await signedIn(undefined, 'Mori');
  const list = await (await call('/console/api/webhooks', staff)).text();
  await call(`/console/api/webhooks/${one.id}`, { method: 'DELETE', headers: staff.headers });
  const record = await getJson<AuditBody>('/v1/audit?kind=webhook');
  expect(record.entries.map(({ by, through, detail }) => [by, through, detail['did'], detail['url']])).toEqual([
    ['Mori', 'console', 'removed', one.url],
    [null, 'key', 'newSecret', one.url],
    ['sato', 'key', 'added', one.url],
  ]);
  for (const text of [list, JSON.stringify(record)])
    for (const part of [secret, one.secret, 'whsec_']) expect(text).not.toContain(part);
});

test('at most ten; types that are none, and bodies that are none, are refused', async () => {
  for (let n = 0; n < 10; n += 1) await listening();
  expect((await post('/v1/webhooks', { url: `${receiver}/to/eleven` }, withSecret)).status).toBe(422);
  for (const body of [{}, { url: 7 }, { url: 'x'.repeat(2001) }, { url: 'https://a.example.com', events: ['all'] }, []])
    expect((await post('/v1/webhooks', body, withSecret)).status).toBe(400);
});

/** Hosts by which a server inside might be reached, in every way of writing them that the URL parser knows. */
const inward = [
  'localhost LOCALHOST localhost. a.localhost 127.0.0.1 127.1 127.0.1 0 0.0.0.0 0x7f.1 0x7f000001 2130706433 017700000001',
  '0177.0.0.1 127.0.0.01 0x7f.0x0.0x0.0x1 127.255.255.254 10.0.0.1 10.1 0xa.0.0.1 012.0.0.1 167772161 172.16.0.1 172.31.255.255',
  '192.168.0.1 192.168.1 0xc0a80001 3232235521 169.254.169.254 0xa9fea9fe 2852039166 169.254.43518 0251.0376.0251.0376 100.64.0.1',
  '100.100.100.200 192.0.0.192 198.18.0.1 224.0.0.1 239.255.255.255 255.255.255.255 240.0.0.1 8.8.8.8 1.1.1.1',
  '[::1] [::] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::ffff:169.254.169.254] [::ffff:a9fe:a9fe] [::127.0.0.1]',
  '[::ffff:10.0.0.1] [::ffff:192.168.0.1] [64:ff9b::7f00:1] [64:ff9b::169.254.169.254] [2002:7f00:1::] [2002:a9fe:a9fe::]',
  '[fe80::1] [fec0::1] [fc00::1] [fd00:ec2::254] [fd12:3456:789a::1] [ff02::1] [2001:db8::1] [2606:4700::1111] [100::1]',
  'metadata metadata.google.internal instance-data router.local printer.lan intranet db.internal wiki.corp nas.home.arpa',
  'service.private host.test x.invalid abc.onion ①②⑦.⓪.⓪.① １２７.０.０.１ 127。0。0。1 ｌｏｃａｌｈｏｓｔ loc%61lhost %31%32%37.0.0.1',
]
  .join(' ')
  .split(' ');
const misshapen = [
  'http://hooks.example.com/',
  'ftp://hooks.example.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/plain,x',
  'gopher://hooks.example.com:70/',
  'ws://hooks.example.com/',
  'https://user@hooks.example.com/',
  'https://user:secret@hooks.example.com/',
  'https://:secret@hooks.example.com/',
  'https://hooks.example.com:22/',
  'https://hooks.example.com:80/',
  'https://hooks.example.com:3306/',
  'https://hooks.example.com:6379/',
  'https://hooks.example.com:65535/',
  'https://hooks.example.com@127.0.0.1/',
  'https://127.0.0.1#@hooks.example.com/',
  'https://127.0.0.1\\@hooks.example.com/',
  '//hooks.example.com/',
  'hooks.example.com',
  '',
  ' ',
  'https://',
  'https:///',
];
const refused = [
  ...inward.flatMap((host) => [`https://${host}/hook`, `http://${host}/hook`, `https://${host}:8443/hook`]),
  ...misshapen,
];

test(`${refused.length} addresses of servers inside, and of other sorts, are refused before anything is connected to`, async () => {
  expect(refused.length).toBeGreaterThan(250);
  const faults = refused.map((url) => faultOfAddress(url, false));
  expect(refused.filter((_, index) => faults[index] === null)).toEqual([]);
  // As few sentences as there are rules, each in Japanese too.
  expect(new Set(faults).size).toBe(6);
  for (const fault of new Set(faults)) expect(detailInJapanese(fault ?? '')).not.toBeNull();
  for (const url of refused)
    expect([
      url,
      (await postWebhook({ url, secrets: [] }, { id: 'x', body: '' }, { development: false, realNow: 0 })).status,
    ]).toEqual([url, null]);
});

test('in development this machine’s own server may be told, and no other inside', () => {
  const open = refused.filter((url) => faultOfAddress(url, true) === null);
  expect(new Set(open.map((url) => new URL(url).hostname))).toEqual(new Set(['localhost', '127.0.0.1', '[::1]']));
});

test.each([
  'https://hooks.example.com/a?b=c',
  'https://hooks.example.com:443/',
  'https://hooks.example.com:8443/',
  'https://例え.テスト.jp/',
  'https://HOOKS.example.com./',
  'https://10.example.com/',
])('%s may be told', (url) => expect(faultOfAddress(url, false)).toBeNull());
