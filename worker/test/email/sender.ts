/** A Worker that does nothing but send: the tests hand it a message and read the outcome. */
import type { MailEnv } from '../../src/email/mailEnv.ts';
import type { Message } from '../../src/email/message.ts';
import type { Patience } from '../../src/email/providers/smtp/deliver.ts';
import { resend } from '../../src/email/providers/resend.ts';
import { smtp } from '../../src/email/providers/smtp.ts';
import { providerOf, sendMail } from '../../src/email/send.ts';

export interface Order {
  readonly message: Message;
  readonly env: MailEnv;
  /** The same for every try of a mail. */
  readonly ref?: string;
  /** Of SMTP, or of HTTP in milliseconds. */
  readonly patience?: Patience | number;
}

export default {
  async fetch(request: Request, bound: Pick<MailEnv, 'EMAIL'>): Promise<Response> {
    const { message, env, ref = 'a'.repeat(32), patience } = (await request.json()) as Order;
    return Response.json(await sendMail(message, ref, providerFor({ ...bound, ...env }, patience)));
  },
};

function providerFor(env: MailEnv, patience: Order['patience']) {
  if (typeof patience === 'number')
    return resend((env.BANSO_MAIL ?? '').slice('resend:'.length), env.BANSO_MAIL_KEY ?? '', patience);
  return patience === undefined ? providerOf(env) : smtp(env.BANSO_SMTP_URL ?? '', patience);
}
