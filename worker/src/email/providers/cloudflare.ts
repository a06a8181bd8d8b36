import { writeAddress } from '../address.ts';
import type { Mailbox } from '../message.ts';
import type { Provider, Verdict } from '../provider.ts';

/** What is said of this mail and will be said of it again. */
const final = [
  'E_VALIDATION_ERROR',
  'E_FIELD_MISSING',
  'E_RECIPIENT_NOT_ALLOWED',
  'E_RECIPIENT_SUPPRESSED',
  'E_CONTENT_TOO_LARGE',
  'E_HEADER_NOT_ALLOWED',
];
/** What is said of us (a domain, a quota): the mail was not taken. */
const passing = [
  'E_SENDER_NOT_VERIFIED',
  'E_SENDER_DOMAIN_NOT_AVAILABLE',
  'E_RATE_LIMIT_EXCEEDED',
  'E_DAILY_LIMIT_EXCEEDED',
];

/**
 * Cloudflare Email Service through a `send_email` binding (developers.cloudflare.com/email-service/api/send-emails/workers-api).
 * It knows no keys, writes Date and Message-ID itself and refuses a mail with a header that is not on its list, so only those
 * that it is known to take go along. One suppressed recipient refuses a whole call; here a call has one.
 */
export function cloudflare(binding: SendEmail | undefined): Provider {
  return {
    name: 'cloudflare',
    remembers: 0,
    send: async ({ message }) => {
      if (!binding) return { outcome: 'retry', reason: 'the Worker has no binding EMAIL' };
      try {
        const { messageId } = await binding.send({
          from: party(message.from),
          to: writeAddress(message.to.address),
          ...(message.replyTo === null ? {} : { replyTo: party(message.replyTo) }),
          subject: message.subject,
          html: message.html,
          text: message.text,
          headers: Object.fromEntries(Object.entries(message.headers).filter(([name]) => /^(List|X)-/i.test(name))),
        });
        return { outcome: 'sent', providerId: messageId };
      } catch (error) {
        return judge(error);
      }
    },
  };
}

/** Whatever else went wrong leaves it open whether the mail was taken. */
function judge(error: unknown): Verdict {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const reason =
    [code, message]
      .filter((part) => typeof part === 'string')
      .join(': ')
      .slice(0, 300) || 'no reason given';
  if (typeof code !== 'string') return { outcome: 'unknown', reason };
  return { outcome: final.includes(code) ? 'failed' : passing.includes(code) ? 'retry' : 'unknown', reason };
}

const party = ({ name, address }: Mailbox) =>
  name === '' ? writeAddress(address) : { name, email: writeAddress(address) };
