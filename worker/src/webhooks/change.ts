import type { WebhookRequest, WebhooksBody, WebhookSecretBody, WebhookTestBody } from '@banso/protocol';
import { recordOf } from '../directory/audit.ts';
import type { Author } from '../directory/audit.ts';
import {
  deleteWebhook,
  readListeners,
  readSetAside,
  readWebhooks,
  writeSecret,
  writeWebhook,
} from '../directory/webhooks.ts';
import { isDevelopment } from '../env.ts';
import { detailInJapanese } from '../http/japanese.ts';
import { nowOf } from '../http/nowOf.ts';
import { Refusal } from '../http/refusal.ts';
import type { Asked } from '../http/route.ts';
import { tongueOf } from '../http/tongueOf.ts';
import { faultOfAddress } from './address.ts';
import { postWebhook } from './post.ts';
import { newSecret } from './signature.ts';

/** Each is a row in every account for everything that happens there. */
const mostWebhooks = 10;
/** How long the secret before the new one signs too: the receiver has a day to take the new one. */
const overlap = 86_400_000;

/** What is done to a project's webhooks, from the console and with the secret key alike. */
export async function webhooksBody(asked: Asked, project: string): Promise<WebhooksBody> {
  const { DB } = asked.env;
  const now = await nowOf(asked);
  const [webhooks, setAside] = await Promise.all([readWebhooks(DB, project, now), readSetAside(DB, project)]);
  return { webhooks, setAside: setAside.map((one) => ({ ...one, reason: inTheirTongue(asked, one.reason) })) };
}

export async function addWebhook(
  asked: Asked,
  project: string,
  { url, events = [] }: WebhookRequest,
  author: Author,
): Promise<WebhookSecretBody> {
  const { env } = asked;
  const fault = faultOfAddress(url, isDevelopment(env));
  if (fault !== null) throw new Refusal('invalid', fault, { errors: [{ pointer: '/url', detail: fault }] });
  const { webhooks } = await webhooksBody(asked, project);
  if (webhooks.length >= mostWebhooks)
    throw new Refusal('invalid', `A project has at most ${mostWebhooks} webhooks; remove one first.`);
  const at = await nowOf(asked);
  const webhook = { id: `wh_${crypto.randomUUID().replaceAll('-', '').slice(0, 20)}`, url: new URL(url).href, events };
  const secret = newSecret();
  await env.DB.batch([
    writeWebhook(env.DB, project, { ...webhook, secret, at }),
    recordOf(env.DB, project, {
      ...author,
      at,
      kind: 'webhook',
      detail: { did: 'added', webhook: webhook.id, url: webhook.url },
    }),
  ]);
  asked.var.caches.forget();
  return { webhook: { ...webhook, createdAt: new Date(at).toISOString(), oldSecretUntil: null }, secret };
}

export async function removeWebhook(asked: Asked, project: string, id: string, author: Author): Promise<void> {
  const { DB } = asked.env;
  const { url } = await find(asked, project, id);
  await DB.batch([
    ...deleteWebhook(DB, project, id),
    recordOf(DB, project, {
      ...author,
      at: await nowOf(asked),
      kind: 'webhook',
      detail: { did: 'removed', webhook: id, url },
    }),
  ]);
  asked.var.caches.forget();
}

/** A new secret; the one before it signs too for a day. */
export async function renewSecret(
  asked: Asked,
  project: string,
  id: string,
  author: Author,
): Promise<WebhookSecretBody> {
  const { DB } = asked.env;
  const { url } = await find(asked, project, id);
  const [secret, at] = [newSecret(), await nowOf(asked)];
  await DB.batch([
    writeSecret(DB, project, id, { secret, oldEndsAt: at + overlap }),
    recordOf(DB, project, { ...author, at, kind: 'webhook', detail: { did: 'newSecret', webhook: id, url } }),
  ]);
  asked.var.caches.forget();
  return { webhook: await find(asked, project, id), secret };
}

/** Tells the address something made up, at once, and says what it answered. Not tried again. */
export async function testWebhook(asked: Asked, project: string, id: string): Promise<WebhookTestBody> {
  const now = await nowOf(asked);
  const listener = (await readListeners(asked.env.DB, project, now)).find((one) => one.id === id);
  if (!listener) throw noSuch();
  const data = { project, account: 'test', user: null, progress: 1 };
  const body = JSON.stringify({ type: 'account.done', timestamp: new Date(now).toISOString(), data });
  const { delivered, status, reason } = await postWebhook(
    listener,
    { id: `evt_test_${crypto.randomUUID().replaceAll('-', '')}`, body },
    { development: isDevelopment(asked.env), realNow: Date.now() },
  );
  return { delivered, status, reason: reason && inTheirTongue(asked, reason) };
}

/** What a try met is kept in English; whoever reads it has it in their own language. */
function inTheirTongue({ req }: Asked, reason: string): string {
  return (tongueOf(req.header('accept-language')) === 'ja' && detailInJapanese(reason)) || reason;
}

async function find(asked: Asked, project: string, id: string) {
  const found = (await webhooksBody(asked, project)).webhooks.find((webhook) => webhook.id === id);
  if (!found) throw noSuch();
  return found;
}

const noSuch = () => new Refusal('notFound', 'This project has no webhook with this id.');
