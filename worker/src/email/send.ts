import type { MailEnv, Message, SendOutcome } from './message.ts';
import { sourceOf } from './mime/source.ts';
import { sendToSink } from './providers/sink.ts';
import { sendBySmtp } from './providers/smtp.ts';

/**
 * One try to send one mail to its one recipient. Never throws: whoever keeps the outbox acts on the outcome, and only `retry`
 * may be tried again.
 */
export async function sendMail(message: Message, env: MailEnv): Promise<SendOutcome> {
  let source: string;
  try {
    source = sourceOf(message);
  } catch (error) {
    return { outcome: 'failed', reason: `the mail cannot be written: ${(error as Error).message}`, source: '' };
  }
  const url = env.BANSO_SMTP_URL ?? '';
  if (url === '')
    return { outcome: 'retry', reason: 'BANSO_SMTP_URL is not set: there is no way to send mail', source };
  return url.startsWith('sink:') ? sendToSink(source) : sendBySmtp(message, source, url);
}
