import { parseInstant } from '@banso/engine';
import { parseOverrideRequest } from '@banso/protocol';
import { record } from '../../directory/audit.ts';
import { readBody } from '../../http/body.ts';
import { accept, Refusal } from '../../http/refusal.ts';
import { knownAccount } from '../../ingest/ask.ts';
import type { Asked } from './guard.ts';

/** `POST /console/api/accounts/:id/override` */
export async function overrideAccount(asked: Asked): Promise<Response> {
  const {
    env,
    req,
    var: { author, caches, project },
  } = asked;
  const account = req.param('id') ?? '';
  const { key, stopped, until, reason } = accept(parseOverrideRequest(await readBody(req.raw, 4096)));
  const plan = await caches.plan(env, project);
  // What was withdrawn since can still be let go on.
  if (stopped && key !== null && !plan?.followUps.has(key) && !plan?.experiences.has(key))
    throw new Refusal('invalid', 'There is no follow-up or experience with this key.');
  const { stub, ask } = await knownAccount(asked, project, account);
  const at = Date.now() + ask.ahead;
  const event = { kind: 'override', key, stopped, until: until === null ? null : parseInstant(until), reason } as const;
  await stub.take({
    ...ask,
    events: [
      { ...event, id: `override/${crypto.randomUUID()}`, at, verified: true, ...(author.by && { by: author.by }) },
    ],
    counted: { by: 'id' },
  });
  const detail = { account, key: key ?? '', stopped: String(stopped), until: until ?? '' };
  await record(env.DB, project.key, { ...author, at, kind: 'override', detail });
  return asked.json(await stub.page(ask));
}
