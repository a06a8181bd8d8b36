import { parseMilestoneRequest } from '@banso/protocol';
import { byWord } from '../../account/byWord.ts';
import { record } from '../../directory/audit.ts';
import { readBody } from '../../http/body.ts';
import { accept, Refusal } from '../../http/refusal.ts';
import { knownAccount } from '../../ingest/ask.ts';
import type { Asked } from './guard.ts';

/** `POST /console/api/accounts/:id/milestones` */
export async function markMilestone(asked: Asked): Promise<Response> {
  const {
    env,
    req,
    var: { author, caches, project },
  } = asked;
  const account = req.param('id') ?? '';
  const { milestone, done } = accept(parseMilestoneRequest(await readBody(req.raw, 4096)));
  const plan = await caches.plan(env, project);
  if (!plan || !byWord(plan).includes(milestone))
    throw new Refusal('invalid', 'There is no milestone with this key that is reached by word.');
  const { stub, ask } = await knownAccount(asked, project, account);
  const at = Date.now() + ask.ahead;
  const id = `milestone/${crypto.randomUUID()}`;
  const event = { kind: 'milestone', id, at, verified: true, key: milestone, done, staff: { by: author.by } } as const;
  await stub.take({ ...ask, events: [event], counted: { by: 'id' } });
  await record(env.DB, project.key, {
    ...author,
    at,
    kind: 'milestone',
    detail: { account, milestone, done: String(done) },
  });
  return asked.json(await stub.page(ask));
}
