import type { MailBody } from '@banso/protocol';
import { Refusal } from '../../http/refusal.ts';
import { knownAccount } from '../../ingest/ask.ts';
import type { Asked } from './guard.ts';

/** `GET /console/api/accounts/:id/mails/:mail` */
export async function showMail(asked: Asked): Promise<Response> {
  return asked.json(await find(asked));
}

/** `GET /console/api/accounts/:id/mails/:mail/html`: a document of its own, for a sandboxed frame; nothing in it runs, and only pictures load. */
export async function showMailHtml(asked: Asked): Promise<Response> {
  const { html } = await find(asked);
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data: https:; frame-ancestors 'self'; sandbox",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  });
}

async function find(asked: Asked): Promise<MailBody> {
  const { stub, ask } = await knownAccount(asked, asked.var.project, asked.req.param('id') ?? '');
  const mail = await stub.mail(ask, asked.req.param('mail') ?? '');
  if (!mail) throw new Refusal('notFound', 'This account has no mail with this id.');
  return mail;
}
