import type { MailEnv } from './mailEnv.ts';
import type { Message, SendOutcome } from './message.ts';
import { sourceOf } from './mime/source.ts';
import type { Provider } from './provider.ts';
import { cloudflare } from './providers/cloudflare.ts';
import { resend } from './providers/resend.ts';
import { sink } from './providers/sink.ts';
import { smtp } from './providers/smtp.ts';

/** The way to send mail that `BANSO_MAIL` names; null: there is none. */
export function providerOf(env: MailEnv): Provider | null {
  const url = env.BANSO_MAIL || env.BANSO_SMTP_URL || '';
  if (url.startsWith('sink:')) return sink;
  if (url.startsWith('cloudflare:')) return cloudflare(env.EMAIL);
  if (url.startsWith('resend:'))
    return resend(url.slice('resend:'.length).replace(/\/$/, '') || 'https://api.resend.com', env.BANSO_MAIL_KEY ?? '');
  return /^smtps?:/.test(url) ? smtp(url) : null;
}

/**
 * One try to send one mail to its one recipient. Never throws: whoever keeps the outbox acts on the outcome, and only `retry`
 * may be tried again, and `unknown` where the provider remembers the ref.
 */
export async function sendMail(message: Message, ref: string, provider: Provider | null): Promise<SendOutcome> {
  let source: string;
  try {
    source = sourceOf(message);
  } catch (error) {
    return { outcome: 'failed', reason: `the mail cannot be written: ${(error as Error).message}`, source: '' };
  }
  if (provider === null)
    return {
      outcome: 'retry',
      reason: 'BANSO_MAIL names no way to send mail (smtp:, resend:, cloudflare:, sink:)',
      source,
    };
  return { ...(await provider.send({ message, source, ref })), source };
}
