import { expect, test } from 'vitest';
// @ts-expect-error it comes without types
import { simpleParser } from 'mailparser';
import { isAddress } from '../src/email/address.ts';
import { composeEmail } from '../src/email/compose.ts';
import type { Message } from '../src/email/message.ts';
import { messageIdOf } from '../src/email/mime/messageId.ts';
import { sourceOf } from '../src/email/mime/source.ts';
import { sampleInput } from './email/sample.ts';

const FIELDS = [
  'from', 'to', 'reply-to', 'subject', 'date', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post', 'auto-submitted',
  'x-auto-response-suppress', 'content-language', 'mime-version', 'content-type',
]; // prettier-ignore

/** What people and other systems may put where a name or a subject is expected. */
const HOSTILE = [
  'a\r\nBcc: evil@x.example',
  'a\nBcc: evil@x.example\n\nbody',
  'a\rBcc: evil@x.example',
  'a\u2028Bcc: evil@x.example',
  'a\u0085Bcc: evil@x.example',
  '=?UTF-8?B?DQpCY2M6IGV2aWxAeC5leGFtcGxl?=',
  '=?utf-8?q?=0D=0ABcc:_evil=40x.example?=',
  'Sato, Ken',
  'evil@x.example, Ken',
  'Ken" <evil@x.example>, "',
  'Ken\\',
  'Ken <evil@x.example>',
  '(comment) ; group: a@b.example;',
  '佐藤, 健 <evil@x.example>',
  '𠮷野家👩‍👩‍👧‍👦'.repeat(12),
  'x'.repeat(1200),
  `${'word '.repeat(60)}end`,
  'lone \ud800 surrogate',
  '\u202egnp.exe\u202c',
  '  two  blanks  ',
  '\u0000',
  '',
];

test.each(HOSTILE)('nothing in a name or a subject adds a header or a recipient: %j', async (text) => {
  const message = composeEmail(
    sampleInput({
      to: { name: text, address: 'ken@customer.example' },
      values: { user: { name: text } },
      email: { ...sampleInput().email, subject: { ja: ['件名 ', { t: 'out', path: ['user', 'name'], filters: [] }] } },
    }),
  );
  const source = sourceOf({
    ...message,
    from: { name: text, address: 'success@kumiki.example' },
    replyTo: { name: text, address: 'help@kumiki.example' },
  });
  const head = source.slice(0, source.indexOf('\r\n\r\n'));
  const mail = await simpleParser(source);

  expect(mail.headerLines.map(({ key }: { key: string }) => key)).toEqual(FIELDS);
  expect(mail.to.value.map(({ address }: { address: string }) => address)).toEqual(['ken@customer.example']);
  expect(mail.from.value.map(({ address }: { address: string }) => address)).toEqual(['success@kumiki.example']);
  expect(mail.replyTo.value.map(({ address }: { address: string }) => address)).toEqual(['help@kumiki.example']);
  expect(mail.subject).toBe(message.subject.replaceAll('\ud800', '\ufffd'));
  expect(mail.to.value[0].name).toBe(message.to.name.replaceAll('\ud800', '\ufffd'));
  expect(source).toMatch(/^[\r\n\x20-\x7e]*$/);
  expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of head.split('\r\n')) expect(line.length).toBeLessThanOrEqual(/=\?/.test(line) ? 76 : 998);
});

test.each([
  ['to', { to: { name: '', address: 'a@b.example\r\nBcc: evil@x.example' } }],
  ['to, two of them', { to: { name: '', address: 'a@b.example, c@d.example' } }],
  ['from', { from: { name: '', address: 'a@b.example> <evil@x.example' } }],
  ['reply-to', { replyTo: { name: '', address: 'nobody' } }],
  ['a header value', { headers: { 'X-A': 'a\r\nBcc: evil@x.example' } }],
  ['a header name', { headers: { 'X-A: b\r\nBcc': 'evil@x.example' } }],
  ['the Message-ID', { messageId: 'a@b>\r\nBcc: evil@x.example' }],
] as const)('what cannot be written safely is refused: %s', (_, change: Partial<Message>) => {
  expect(() => sourceOf({ ...composeEmail(sampleInput()), ...change })).toThrow(RangeError);
});

test('an address is one address', () => {
  for (const good of [
    'a@b.example',
    "o'neil+x@sub.b.example",
    'first..last@docomo.example',
    'dot.@ezweb.example',
    'root@localhost',
  ]) {
    expect(isAddress(good), good).toBe(true);
  }
  for (const bad of [
    '',
    'a',
    'a@',
    '@b',
    'a@b@c',
    'a b@c.example',
    'a@b.example,c@d.example',
    '<a@b.example>',
    'a@-b.example',
    'a@b..example',
    '健@b.example',
    'a@b.example\n',
    `${'a'.repeat(65)}@b.example`,
  ]) {
    expect(isAddress(bad), bad).toBe(false);
  }
});

test('an address of the old carriers, which is no dot-atom, is quoted and read back as the same', async () => {
  const mail = await simpleParser(
    sourceOf(composeEmail(sampleInput({ to: { name: '', address: 'first..last.@docomo.example' } }))),
  );
  expect(mail.to.value[0].address.replaceAll('"', '')).toBe('first..last.@docomo.example');
});

test('an effect has one Message-ID for ever, and different effects have different ones', () => {
  expect(messageIdOf('first-app/stuck/1/u 1', 'banso.example')).toBe('first-app%2Fstuck%2F1%2Fu%201@banso.example');
  const ids = ['a(b)', 'a.b', 'a b', '佐藤', 'a@b', '<a>', 'lone\ud800'].map((effect) =>
    messageIdOf(effect, 'banso.example'),
  );
  expect(new Set(ids).size).toBe(ids.length);
  for (const messageId of ids) expect(() => sourceOf({ ...composeEmail(sampleInput()), messageId })).not.toThrow();
});

test.each([
  'plain',
  '日本語の長い文です。'.repeat(40),
  'trailing blank \nand = signs\t\n',
  `${'x'.repeat(5000)}\r\rmixed\r\nends\n`,
  '.\n..\n',
  '',
])('a body is read back as it was written, in lines that every relay takes: %#', async (text) => {
  const source = sourceOf({ ...composeEmail(sampleInput()), text, html: `<p>${text}</p>` });
  const mail = await simpleParser(source);
  const lines = (part: string): string => part.replace(/\r\n?/g, '\n').trimEnd();
  expect(lines(mail.text ?? '')).toBe(lines(text));
  for (const line of source.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
  const body = source.slice(source.indexOf('\r\n\r\n'));
  for (const line of body.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
});
