import { expect, inject } from 'vitest';
import type { WebhookBody, WebhookSecretBody } from '@banso/protocol';
import { post, withSecret } from './talk.ts';

declare module 'vitest' {
  interface ProvidedContext {
    receiver: string;
  }
}

export interface Heard {
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

export const receiver = inject('receiver');
let names = 0;

/** A webhook whose receiver answers as `plan` says, and what it has heard. */
export async function listening(events: readonly string[] = [], plan: object = {}) {
  names += 1;
  const name = `r${names}-${crypto.randomUUID()}`;
  const says = (how: object) => fetch(`${receiver}/plan/${name}`, { method: 'POST', body: JSON.stringify(how) });
  await says(plan);
  const url = `${receiver}/to/${name}`;
  const answer = await post('/v1/webhooks', { url, events, by: 'sato' }, withSecret);
  expect(answer.status).toBe(201);
  const { webhook, secret } = (await answer.json()) as WebhookSecretBody;
  const heard = async () => (await (await fetch(`${receiver}/heard/${name}`)).json()) as Heard[];
  const bodies = async () => (await heard()).map(({ body }) => JSON.parse(body) as WebhookBody);
  return { id: webhook.id, secret, url, says, heard, bodies };
}
