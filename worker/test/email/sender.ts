/** A Worker that does nothing but send: the tests hand it a message and read the outcome. */
import type { MailEnv, Message } from '../../src/email/message.ts';
import type { Patience } from '../../src/email/providers/smtp/deliver.ts';
import { sendBySmtp } from '../../src/email/providers/smtp.ts';
import { sourceOf } from '../../src/email/mime/source.ts';
import { sendMail } from '../../src/email/send.ts';

interface Order {
  readonly message: Message;
  readonly env: MailEnv;
  readonly patience?: Patience;
}

export default {
  async fetch(request: Request): Promise<Response> {
    const { message, env, patience } = (await request.json()) as Order;
    const outcome =
      patience === undefined
        ? await sendMail(message, env)
        : await sendBySmtp(message, sourceOf(message), env.BANSO_SMTP_URL ?? '', patience);
    return Response.json(outcome);
  },
};
