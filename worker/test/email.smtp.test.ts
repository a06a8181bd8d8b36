import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
// @ts-expect-error a plain script
import { readMails, startSmtp } from '../../scripts/smtp.mjs';
// @ts-expect-error a plain script
import { startFaultySmtp } from '../../tests/mail/faultySmtp.mjs';
import { composeEmail } from '../src/email/compose.ts';
import type { Message, SendOutcome } from '../src/email/message.ts';
import { sampleInput } from './email/sample.ts';
import { sendingWorker } from './email/sending.ts';

const order = await sendingWorker();
/** For servers that never answer; with the others a slow machine has time. */
const impatient = { connect: 4_000, reply: 1_500, verdict: 1_500 };
const patienceWith = (does: string) => (/stall|half/.test(does) ? impatient : undefined);

const send = (url: string, message: Message, patience?: typeof impatient) =>
  order({ message, env: { BANSO_SMTP_URL: url }, ...(patience && { patience }) });

async function inbox(
  options: object = {},
): Promise<{ url: string; dir: string; port: number; received: any[]; stop: () => Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'banso-mail-'));
  const received: any[] = [];
  const server = await startSmtp({ dir, onMail: (mail: unknown) => received.push(mail), ...options });
  return { url: `smtp://127.0.0.1:${server.port}`, dir, received, ...server };
}

test('a mail arrives whole at a real server: both parts, the subject in Japanese, the headers, one recipient', async () => {
  const box = await inbox();
  const message = composeEmail(sampleInput());
  const outcome = await send(box.url, message);
  const [mail, ...more] = await readMails(box.dir);
  await box.stop();

  expect(outcome).toMatchObject({ outcome: 'sent', providerId: '000001.eml' });
  expect(more).toEqual([]);
  expect(box.received[0]).toMatchObject({ from: 'success@kumiki.example', to: ['ken@customer.example'] });
  expect(mail.subject).toBe('最初のアプリまで、あと一歩です');
  expect(mail.text.trimEnd()).toBe(message.text.trimEnd());
  expect(mail.html.trimEnd()).toBe(message.html.trimEnd());
  expect(mail.messageId).toBe('<first-app.stuck@banso.example>');
  const lines = mail.headerLines.map(({ line }: { line: string }) => line);
  expect(lines).toContain('List-Unsubscribe: <https://banso.example/u/abc.def>');
  expect(lines).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(mail.source).toBe(outcome.source);
});

test('a line that begins with a dot arrives as it was written', async () => {
  const box = await inbox();
  const message = { ...composeEmail(sampleInput()), text: '.\n..\n.hidden\n', html: '.\n<p>x</p>\n.\n' };
  await send(box.url, message);
  const [mail] = await readMails(box.dir);
  await box.stop();
  expect(mail.text).toBe('.\n..\n.hidden\n');
  expect(mail.html).toBe('.\n<p>x</p>\n.\n');
});

test('with a login in the address the mail is sent as that user, and a wrong password is worth another try', async () => {
  const box = await inbox({ login: { user: 'kumiki@x', password: 'p@ss:/語' } });
  const right = await send(
    `smtp://kumiki%40x:${encodeURIComponent('p@ss:/語')}@127.0.0.1:${box.port}`,
    composeEmail(sampleInput()),
  );
  const wrong = await send(`smtp://kumiki%40x:nope@127.0.0.1:${box.port}`, composeEmail(sampleInput()));
  await box.stop();
  expect(right.outcome).toBe('sent');
  expect(wrong).toMatchObject({ outcome: 'retry', reason: expect.stringContaining('535') });
  expect(box.received).toHaveLength(1);
});

const faults: readonly [at: string, does: string, outcome: SendOutcome['outcome'], held: number][] = [
  ['greeting', '421 busy', 'retry', 0],
  ['greeting', '554 not you', 'retry', 0],
  ['greeting', 'drop', 'retry', 0],
  ['greeting', 'stall', 'retry', 0],
  ['greeting', 'HTTP/1.1 400 Bad Request', 'retry', 0],
  ['EHLO', 'drop', 'retry', 0],
  ['MAIL', '451 later', 'retry', 0],
  ['MAIL', '530 log in first', 'retry', 0],
  ['MAIL', '553 no such sender', 'failed', 0],
  ['RCPT', '450 mailbox busy', 'retry', 0],
  ['RCPT', '550 no such user', 'failed', 0],
  ['RCPT', 'stall', 'retry', 0],
  ['RCPT', '250 ok\r\n250 and unasked', 'retry', 0],
  ['DATA', '452 full', 'retry', 0],
  ['DATA', '554 no', 'failed', 0],
  ['DATA', 'drop', 'retry', 0],
  ['end', '451 later', 'retry', 1],
  ['end', '554 spam', 'failed', 1],
  ['end', 'drop', 'unknown', 1],
  ['end', 'stall', 'unknown', 1],
  ['end', 'what?', 'unknown', 1],
  ['end', '250-half an answer', 'unknown', 1],
];

test.each(faults)('a server that at %s does "%s" makes the mail %s', async (at, does, outcome, held) => {
  const server = await startFaultySmtp({ at, does });
  const result = await send(`smtp://127.0.0.1:${server.port}`, composeEmail(sampleInput()), patienceWith(does));
  await server.stop();
  expect(result.outcome).toBe(outcome);
  expect(server.held()).toBe(held);
  expect(result.source).toContain('Message-ID: <first-app.stuck@banso.example>');
});

test('a server that goes away in the middle of a long mail has not taken it, and it is never called sent', async () => {
  const server = await startFaultySmtp({ at: 'body', does: 'drop' });
  const message = { ...composeEmail(sampleInput()), text: 'long '.repeat(200_000) };
  const result = await send(`smtp://127.0.0.1:${server.port}`, message, impatient);
  await server.stop();
  expect(['retry', 'unknown']).toContain(result.outcome);
  expect(server.held()).toBe(0);
});

test('nobody listens: worth another try', async () => {
  const server = await startFaultySmtp({ at: 'greeting', does: 'stall' });
  await server.stop();
  expect((await send(`smtp://127.0.0.1:${server.port}`, composeEmail(sampleInput()), impatient)).outcome).toBe('retry');
});

test('without a way to send, nothing is taken for sent; the sink has to be asked for', async () => {
  const message = composeEmail(sampleInput());
  expect(await send('', message)).toMatchObject({
    outcome: 'retry',
    reason: expect.stringContaining('BANSO_MAIL'),
  });
  expect(await send('http://127.0.0.1/', message)).toMatchObject({ outcome: 'retry' });
  expect(await send('sink:', message)).toMatchObject({ outcome: 'sent', providerId: 'sink' });
});

test('an address that is none is refused before anything is said to a server', async () => {
  const message = { ...composeEmail(sampleInput()), to: { name: '', address: 'a@b.example>\r\nRCPT TO:<x@y.example' } };
  expect(await send('smtp://127.0.0.1:1', message)).toMatchObject({ outcome: 'failed', source: '' });
});
