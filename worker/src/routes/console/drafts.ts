import { parseDraftDecision } from '@banso/protocol';
import type { DraftsBody, SendingBody } from '@banso/protocol';
import type { Context } from 'hono';
import { record } from '../../directory/audit.ts';
import { countDrafts, listDrafts } from '../../directory/mailDrafts.ts';
import { readSending } from '../../directory/mails.ts';
import { readBody } from '../../http/body.ts';
import { accept, Refusal } from '../../http/refusal.ts';
import { knownAccount } from '../../ingest/ask.ts';
import type { SignedIn } from './guard.ts';

type Asked = Context<SignedIn>;

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
      at: new Date(at).toISOString(),
      expiresAt: new Date(expiresAt).toISOString(),
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
  const { author, caches, project } = asked.var;
  const at = Date.now() + (await caches.ahead(asked.env));
  const { followUp, step } = mail;
  // Not to whom: a record outlives the person.
  const detail = { account: ask.account, followUp, step, did: decision.do };
  await record(asked.env.DB, project.key, { ...author, at, kind: 'draft', detail });
  return asked.json(mail);
}

/** `GET /console/api/sending` */
export async function showSending(asked: Asked): Promise<Response> {
  const { project, caches } = asked.var;
  const plan = await caches.plan(asked.env, project);
  const now = Date.now() + (await caches.ahead(asked.env));
  const { allowance, totals } = await readSending(asked.env.DB, project.key, now);
  const free = plan?.settings.sender?.warmedUp ?? false;
  const { tier, perDay, sentToday, because, opensAt } = allowance;
  return asked.json({
    tier: free ? null : tier,
    perDay,
    sentToday,
    because: free ? null : because,
    opensAt: free || opensAt === null ? null : new Date(opensAt).toISOString(),
    ...totals,
  } satisfies SendingBody);
}
