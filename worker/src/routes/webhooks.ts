import { parseAuthor, parseWebhookRequest } from '@banso/protocol';
import { keyHolder, requireSecretKey } from '../access/credentials.ts';
import { readBody } from '../http/body.ts';
import { accept } from '../http/refusal.ts';
import type { Asked, Route } from '../http/route.ts';
import { addWebhook, removeWebhook, renewSecret, testWebhook, webhooksBody } from '../webhooks/change.ts';

/** `GET /v1/webhooks` */
export const showWebhooks: Route = async (asked) => asked.json(await webhooksBody(asked, await keyOf(asked)));

/** `POST /v1/webhooks` */
export const writeWebhook: Route = async (asked) => {
  const project = await keyOf(asked);
  const request = accept(parseWebhookRequest(await readBody(asked.req.raw, 8192)));
  return asked.json(await addWebhook(asked, project, request, keyHolder(request.by)), 201);
};

/** `DELETE /v1/webhooks/:id` */
export const dropWebhook: Route = async (asked) => {
  const project = await keyOf(asked);
  await removeWebhook(asked, project, idOf(asked), await authorOf(asked));
  return new Response(null, { status: 204 });
};

/** `POST /v1/webhooks/:id/secret` */
export const newWebhookSecret: Route = async (asked) => {
  const project = await keyOf(asked);
  return asked.json(await renewSecret(asked, project, idOf(asked), await authorOf(asked)));
};

/** `POST /v1/webhooks/:id/test` */
export const tryWebhook: Route = async (asked) => asked.json(await testWebhook(asked, await keyOf(asked), idOf(asked)));

const keyOf = async ({ req, env, var: { caches } }: Asked) => (await requireSecretKey(req.raw, env, caches)).key;
const idOf = ({ req }: Asked) => req.param('id') ?? '';

async function authorOf({ req }: Asked) {
  return keyHolder(accept(parseAuthor(await readBody(req.raw, 1024))).by);
}
