import { parseWebhookRequest } from '@banso/protocol';
import { readBody } from '../../http/body.ts';
import { accept } from '../../http/refusal.ts';
import { addWebhook, removeWebhook, renewSecret, testWebhook, webhooksBody } from '../../webhooks/change.ts';
import type { Asked } from './guard.ts';

/** `GET /console/api/webhooks` */
export async function showWebhooks(asked: Asked): Promise<Response> {
  return asked.json(await webhooksBody(asked, asked.var.project.key));
}

/** `POST /console/api/webhooks` */
export async function writeWebhook(asked: Asked): Promise<Response> {
  const request = accept(parseWebhookRequest(await readBody(asked.req.raw, 8192)));
  return asked.json(await addWebhook(asked, asked.var.project.key, request, asked.var.author), 201);
}

/** `DELETE /console/api/webhooks/:id` */
export async function dropWebhook(asked: Asked): Promise<Response> {
  await removeWebhook(asked, asked.var.project.key, idOf(asked), asked.var.author);
  return new Response(null, { status: 204 });
}

/** `POST /console/api/webhooks/:id/secret` */
export async function newWebhookSecret(asked: Asked): Promise<Response> {
  return asked.json(await renewSecret(asked, asked.var.project.key, idOf(asked), asked.var.author));
}

/** `POST /console/api/webhooks/:id/test` */
export async function tryWebhook(asked: Asked): Promise<Response> {
  return asked.json(await testWebhook(asked, asked.var.project.key, idOf(asked)));
}

const idOf = ({ req }: Asked) => req.param('id') ?? '';
