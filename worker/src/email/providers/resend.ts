import { writeAddress } from '../address.ts';
import type { Mailbox, Message } from '../message.ts';
import type { Provider, Verdict } from '../provider.ts';

const DAY = 86_400_000;

/** In milliseconds, for the whole exchange: less than a lease of the outbox. */
const PATIENCE = 60_000;
const LONGEST_ANSWER = 65_536;

/**
 * Resend's HTTP interface, `POST /emails`, and others of the same form. It takes a mail under one `Idempotency-Key` once within
 * 24 hours (resend.com/docs/dashboard/emails/idempotency-keys), so what was not answered is asked again under the same key.
 */
export function resend(origin: string, apiKey: string, patience = PATIENCE): Provider {
  return {
    name: 'resend',
    // An hour short of what is promised, for clocks that differ and a request that is long under way.
    remembers: DAY - 3_600_000,
    send: async ({ message, ref }) => {
      if (apiKey === '') return { outcome: 'retry', reason: 'BANSO_MAIL_KEY is not set' };
      try {
        const answer = await fetch(`${origin}/emails`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}`, 'idempotency-key': ref },
          body: JSON.stringify(bodyOf(message, ref)),
          redirect: 'manual',
          signal: AbortSignal.timeout(patience),
        });
        return judge(answer.status, await readAnswer(answer));
      } catch (error) {
        // Whether the request arrived is not known from here.
        return { outcome: 'unknown', reason: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

/** The same mail gives the same bytes: another body under one key is refused. The tag comes back with every callback. */
function bodyOf(message: Message, ref: string) {
  return {
    from: mailbox(message.from),
    to: [writeAddress(message.to.address)],
    ...(message.replyTo === null ? {} : { reply_to: [mailbox(message.replyTo)] }),
    subject: message.subject,
    html: message.html,
    text: message.text,
    headers: { ...message.headers, 'Message-ID': `<${message.messageId}>` },
    tags: [{ name: 'banso', value: ref }],
  };
}

const mailbox = ({ name, address }: Mailbox): string =>
  name === '' ? writeAddress(address) : `"${name.replace(/["\\]/g, '\\$&')}" <${writeAddress(address)}>`;

interface Answer {
  readonly id?: unknown;
  readonly name?: unknown;
  readonly message?: unknown;
}

/**
 * What is said of us (key, domain, address, too many) is worth another try; what is said of this mail is final. 5xx, a redirect and
 * an answer that is none leave it open (resend.com/docs/api-reference/errors).
 */
export function judge(status: number, answer: Answer): Verdict {
  const reason = `${status} ${[answer.name, answer.message].filter((part) => typeof part === 'string').join(': ')}`
    .trim()
    .slice(0, 300);
  if (status >= 200 && status < 300)
    return { outcome: 'sent', providerId: typeof answer.id === 'string' ? answer.id.slice(0, 200) : null };
  if (status === 409)
    return answer.name === 'invalid_idempotent_request'
      ? // A mail has been taken under this key already; this one reads differently, so it is not known to be that one.
        { outcome: 'failed', reason }
      : { outcome: 'unknown', reason };
  if (status === 429 || [401, 403, 404, 405].includes(status)) return { outcome: 'retry', reason };
  if (status >= 400 && status < 500 && status !== 408) return { outcome: 'failed', reason };
  return { outcome: 'unknown', reason };
}

async function readAnswer(answer: Response): Promise<Answer> {
  if (Number(answer.headers.get('content-length')) > LONGEST_ANSWER) {
    await answer.body?.cancel();
    return {};
  }
  const read: unknown = await answer.json().catch(() => null);
  return typeof read === 'object' && read !== null ? read : {};
}
