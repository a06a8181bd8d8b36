import type { Message } from '../message.ts';
import { encodeBody } from './body.ts';
import { exactField, mailboxField, textField } from './field.ts';

const BOUNDARY = '=_banso_alternative';

/**
 * The message as it leaves (RFC 5322, 2045–2047): CR LF, ASCII only, no line over 998 characters; the same message gives the
 * same bytes. Throws a RangeError for an address, a Message-ID or a header that cannot be written.
 */
export function sourceOf(message: Message): string {
  if (!/^[\w!#$%&'*+/=?^`{|}~.-]{1,500}@[a-z\d.:[\]-]{1,255}$/i.test(message.messageId))
    throw new RangeError('not a Message-ID');
  const fields = [
    mailboxField('From', message.from),
    mailboxField('To', message.to),
    ...(message.replyTo === null ? [] : [mailboxField('Reply-To', message.replyTo)]),
    textField('Subject', message.subject),
    exactField('Date', dateText(message.date)),
    exactField('Message-ID', `<${message.messageId}>`),
    ...Object.entries(message.headers).map(([name, value]) => exactField(name, value)),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
  ];
  return [
    fields.join('\r\n'),
    '',
    `--${BOUNDARY}`,
    part('text/plain', message.text) + `--${BOUNDARY}`,
    part('text/html', message.html) + `--${BOUNDARY}--`,
    '',
  ].join('\r\n');
}

function part(type: string, text: string): string {
  const { encoding, lines } = encodeBody(text);
  return [`Content-Type: ${type}; charset=utf-8`, `Content-Transfer-Encoding: ${encoding}`, '', lines].join('\r\n');
}

function dateText(at: number): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}
