import { expect, test } from 'vitest';
import { composeEmail } from '../src/email/compose.ts';
import type { MailEnv } from '../src/email/mailEnv.ts';
import type { Message, SendOutcome } from '../src/email/message.ts';
import { judge } from '../src/email/providers/resend.ts';
import { startFaultyHttp } from './email/faultyHttp.ts';
import type { Does } from './email/faultyHttp.ts';
import { sampleInput } from './email/sample.ts';
import { sendingWorker } from './email/sending.ts';

const order = await sendingWorker();
const ref = '00112233445566778899aabbccddeeff';
const send = (env: MailEnv, message: Message, more: object = {}) => order({ message, env, ref, ...more });

const byResend = (url: string): MailEnv => ({ BANSO_MAIL: `resend:${url}`, BANSO_MAIL_KEY: 're_test' });

test('a mail is handed over by HTTP whole: both parts, the headers, one recipient, our key and our tag', async () => {
  const server = await startFaultyHttp([]);
  const message = composeEmail(sampleInput());
  const outcome = await send(byResend(server.url), message);
  await server.stop();
  expect(outcome).toMatchObject({ outcome: 'sent', providerId: 're_0' });
  expect(server.asked).toMatchObject([{ key: ref, authorization: 'Bearer re_test' }]);
  expect(server.mails[0]?.body).toEqual({
    from: '"Kumiki カスタマーサクセス" <success@kumiki.example>',
    to: ['ken@customer.example'],
    reply_to: ['help@kumiki.example'],
    subject: message.subject,
    html: message.html,
    text: message.text,
    headers: { ...message.headers, 'Message-ID': `<${message.messageId}>` },
    tags: [{ name: 'banso', value: ref }],
  });
});

/** What the server does, what the mail becomes, and how many mails there are after it was asked for once more. */
const faults: readonly [does: Does, outcome: SendOutcome['outcome'], after: number][] = [
  [{ status: 400, name: 'validation_error' }, 'failed', 1],
  [{ status: 422, name: 'invalid_parameter' }, 'failed', 1],
  [{ status: 401, name: 'missing_api_key' }, 'retry', 1],
  [{ status: 403, name: 'validation_error' }, 'retry', 1],
  [{ status: 404, name: 'not_found' }, 'retry', 1],
  [{ status: 429, name: 'rate_limit_exceeded' }, 'retry', 1],
  [{ status: 429, name: 'daily_quota_exceeded' }, 'retry', 1],
  [{ status: 409, name: 'concurrent_idempotent_requests' }, 'unknown', 1],
  [{ status: 302, name: 'elsewhere' }, 'unknown', 1],
  [{ status: 500, name: 'internal_server_error' }, 'unknown', 1],
  [{ status: 503, name: 'busy' }, 'unknown', 1],
  ['drop', 'unknown', 1],
  ['stall', 'unknown', 1],
  ['takenThenDrop', 'unknown', 1],
  ['takenThenStall', 'unknown', 1],
  ['takenThen500', 'unknown', 1],
];

test.each(faults)(
  'a server that does %j makes the mail %s; asked again with the same key there is one mail',
  async (does, outcome, after) => {
    const server = await startFaultyHttp([does]);
    const message = composeEmail(sampleInput());
    // For a server that never answers; with the others a slow machine has time.
    const patience = /stall/i.test(JSON.stringify(does)) ? 1_500 : 15_000;
    const first = await send(byResend(server.url), message, { patience });
    const again = await send(byResend(server.url), message, { patience: 15_000 });
    await server.stop();
    expect(first.outcome).toBe(outcome);
    expect(again).toMatchObject({ outcome: 'sent', providerId: 're_0' });
    expect(server.mails).toHaveLength(after);
    expect(new Set(server.asked.map(({ bytes }) => bytes)).size).toBe(1);
    expect(new Set(server.asked.map(({ key }) => key))).toEqual(new Set([ref]));
  },
);

test('another mail under a key that was used is refused for good, and never takes the first one’s place', async () => {
  const server = await startFaultyHttp([]);
  const message = composeEmail(sampleInput());
  await send(byResend(server.url), message);
  const other = await send(byResend(server.url), { ...message, subject: 'Another' });
  await server.stop();
  expect(other).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('invalid_idempotent_request') });
  expect(server.mails).toHaveLength(1);
});

test('nobody listens, or no key is set: nothing is taken for sent', async () => {
  const server = await startFaultyHttp([]);
  await server.stop();
  const message = composeEmail(sampleInput());
  expect(await send(byResend(server.url), message)).toMatchObject({ outcome: 'unknown' });
  expect(await send({ BANSO_MAIL: 'resend:' }, message)).toMatchObject({
    outcome: 'retry',
    reason: expect.stringContaining('BANSO_MAIL_KEY'),
  });
});

test('a name or an address cannot add a recipient or a header to what is handed over by HTTP', async () => {
  const server = await startFaultyHttp([]);
  const message = {
    ...composeEmail(sampleInput()),
    from: { name: 'A" <x@y.example>, "B', address: 'a@kumiki.example' },
  };
  await send(byResend(server.url), message);
  const bad = await send(byResend(server.url), { ...message, to: { name: '', address: 'a@b.c, x@y.example' } });
  await server.stop();
  expect(server.mails.map(({ body }) => body['from'])).toEqual(['"A\\" <x@y.example>, \\"B" <a@kumiki.example>']);
  expect(bad).toMatchObject({ outcome: 'failed', source: '' });
});

test('an accepted mail is sent also where the answer cannot be read', () => {
  expect(judge(200, {})).toEqual({ outcome: 'sent', providerId: null });
  expect(judge(408, {})).toMatchObject({ outcome: 'unknown' });
});

test('by Cloudflare’s binding, as the local runtime plays it, a mail is taken with the headers that it allows', async () => {
  const message = composeEmail(sampleInput());
  expect(await send({ BANSO_MAIL: 'cloudflare:' }, message)).toMatchObject({ outcome: 'sent' });
  expect(
    await send({ BANSO_MAIL: 'cloudflare:' }, { ...message, headers: { ...message.headers, 'X-A': 'b' } }),
  ).toMatchObject({
    outcome: 'sent',
  });
});
