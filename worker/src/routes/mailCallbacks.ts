import { get } from '@banso/engine';
import { requireSigned } from '../access/signedHook.ts';
import { countFate, findMailAmong } from '../directory/mails.ts';
import type { MailFate, MailPlace } from '../directory/mails.ts';
import { findProject } from '../directory/projects.ts';
import { addressHash, writeSuppression } from '../directory/suppressions.ts';
import { newsReaders, refsIn } from '../email/callbacks.ts';
import type { MailTold } from '../account/mailTold.ts';
import { readBody } from '../http/body.ts';
import { Refusal } from '../http/refusal.ts';
import type { Asked, Route } from '../http/route.ts';
import { askAbout } from '../ingest/ask.ts';

const bodyBytes = 262_144;

/**
 * `POST /v1/mail/callbacks/:provider`: what became of a mail, signed. A bounce for good and a complaint spare the address from every
 * kind of mail at once. What is about no mail of ours is answered as well, since it would only be told again.
 */
export const mailCallback: Route = async (asked) => {
  const read = get(newsReaders, asked.req.param('provider') ?? '');
  if (!read) throw new Refusal('notFound', 'No such address.');
  const { id, body } = await signedBody(asked);
  const news = read(body);
  if (!news) return done();
  const { did, at, said } = news;
  const found = await tell(asked, news.refs, { event: id, did, at: at ?? Date.now(), said });
  if (!found) return done();
  const { place, address, isNew, now } = found;
  // Also of a copy: what broke off between the account and the directory is told again.
  if (did === 'bounced' || did === 'complained')
    await writeSuppression(asked.env.DB, place.project, await addressHash(address), {
      category: null,
      reason: did,
      at: now,
    });
  if (isNew) await countFate(asked.env.DB, place.project, fates[did], now);
  return done();
};

const fates = {
  delivered: 'delivered',
  softBounced: 'soft_bounced',
  bounced: 'bounced',
  complained: 'complained',
} as const satisfies { readonly [did in Exclude<MailTold['did'], 'replied'>]: MailFate };

/**
 * `POST /v1/mail/inbound`: an answer to one of our mails, as whoever receives the mail hands it in, signed:
 * `{ to?, inReplyTo?, references?, autoSubmitted? }`. It ends the follow-up. Of its words nothing is read or kept; an automatic answer
 * (RFC 3834), such as one out of the office, is none.
 */
export const mailInbound: Route = async (asked) => {
  const { id, body } = await signedBody(asked);
  const fields = (typeof body === 'object' && body !== null ? body : {}) as { readonly [name: string]: unknown };
  const { autoSubmitted } = fields;
  if (typeof autoSubmitted === 'string' && !/^\s*no\b/i.test(autoSubmitted) && autoSubmitted.trim() !== '')
    return done();
  const named = [fields['to'], fields['inReplyTo'], fields['references']].flat().slice(0, 50);
  await tell(asked, named.flatMap(refsIn).slice(0, 100), { event: id, did: 'replied', at: Date.now(), said: null });
  return done();
};

async function signedBody(asked: Asked): Promise<{ readonly id: string; readonly body: unknown }> {
  const text = await readBody(asked.req.raw, bodyBytes);
  const id = await requireSigned(asked.req.raw, text, asked.env.BANSO_MAIL_CALLBACK_SECRET ?? '', Date.now());
  try {
    return { id, body: JSON.parse(text) as unknown };
  } catch {
    throw new Refusal('malformed', 'The body is not JSON.');
  }
}

/** Null: it is about no mail of ours. */
async function tell(asked: Asked, refs: readonly string[], told: MailTold) {
  const place: MailPlace | null = refs.length > 0 ? await findMailAmong(asked.env.DB, refs) : null;
  const project = place && (await findProject(asked.env.DB, place.project));
  if (!place || !project) return null;
  const { stub, ask } = await askAbout(asked, project, place.account);
  const found = await stub.mailTold(ask, place.id, { ...told, at: told.at + ask.ahead });
  return found && { place, ...found, now: Date.now() + ask.ahead };
}

const done = () => new Response(null, { status: 204 });
