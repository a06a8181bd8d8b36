import { parseDraftDecision } from '@banso/protocol';
import type { DraftsBody, SendingBody } from '@banso/protocol';
import { instantText } from '../../account/time.ts';
import { record } from '../../directory/audit.ts';
import { countDrafts, listDrafts } from '../../directory/mailDrafts.ts';
import { readSending } from '../../directory/mails.ts';
import { readBody } from '../../http/body.ts';
import { nowOf } from '../../http/nowOf.ts';
import { accept, Refusal } from '../../http/refusal.ts';
import { knownAccount } from '../../ingest/ask.ts';
import type { Asked } from './guard.ts';

const listed = 200;

/** `GET /console/api/mails` */
export async function showDrafts(asked: Asked): Promise<Response> {
  const { DB } = asked.env;
  const { project, caches } = asked.var;
  const [drafts, total, plan] = await Promise.all([
    listDrafts(DB, project.key, listed),
    countDrafts(DB, project.key),
    caches.plan(asked.env, project),
  ]);
  return asked.json({
    drafts: drafts.map(({ at, expiresAt, ...draft }) => ({
      ...draft,
      title: plan?.followUps.get(draft.followUp)?.followUp.title ?? {},
      at: instantText(at),
      expiresAt: instantText(expiresAt),
    })),
    total,
  } satisfies DraftsBody);
}

/** `POST /console/api/accounts/:id/mails/:mail/draft` */
export async function decideDraft(asked: Asked): Promise<Response> {
  const decision = accept(parseDraftDecision(await readBody(asked.req.raw, 65_536)));
  const { stub, ask } = await knownAccount(asked, asked.var.project, asked.req.param('id') ?? '');
  const mail = await stub.decideDraft(ask, asked.req.param('mail') ?? '', decision);
  if (!mail) throw new Refusal('conflict', 'This mail is no draft any more; see what became of it.');
  const { author, project } = asked.var;
  const { followUp, step } = mail;
  // Not to whom: a record outlives the person.
  const detail = { account: ask.account, followUp, step, did: decision.do };
  await record(asked.env.DB, project.key, { ...author, at: Date.now() + ask.ahead, kind: 'draft', detail });
  return asked.json(mail);
}

/** `GET /console/api/sending` */
export async function showSending(asked: Asked): Promise<Response> {
  const { project, caches } = asked.var;
  const plan = await caches.plan(asked.env, project);
  const { allowance, totals } = await readSending(asked.env.DB, project.key, await nowOf(asked));
  const free = plan?.settings.sender?.warmedUp ?? false;
  const { tier, perDay, sentToday, because, opensAt } = allowance;
  return asked.json({
    tier: free ? null : tier,
    perDay,
    sentToday,
    because: free ? null : because,
    opensAt: free ? null : instantText(opensAt),
    ...totals,
  } satisfies SendingBody);
}
