import { parseTouchRequest } from '@banso/protocol';
import { readBody } from '../../http/body.ts';
import { accept } from '../../http/refusal.ts';
import { knownAccount } from '../../ingest/ask.ts';
import { touchEvent } from '../../practices/touchEvent.ts';
import type { Asked } from './guard.ts';

/** `POST /console/api/accounts/:id/touches` */
export async function writeTouch(asked: Asked): Promise<Response> {
  const { author, project } = asked.var;
  const touch = accept(parseTouchRequest(await readBody(asked.req.raw, 4096)));
  const { stub, ask } = await knownAccount(asked, project, asked.req.param('id') ?? '');
  const by = author.by === null ? {} : { by: author.by };
  const event = touchEvent({ ...touch, ...by }, `touch/${crypto.randomUUID()}`, Date.now() + ask.ahead);
  await stub.take({ ...ask, events: [event], counted: { by: 'id' } });
  return asked.json(await stub.page(ask));
}
