import type { AccountRow, AccountsPage, OnboardingStatus } from '@banso/protocol';
import { WILL_AND_SKILL } from '@banso/engine';
import type { Band, Plan } from '@banso/engine';
import { instantText } from '../../account/time.ts';
import { listAccounts, type ListedAccount } from '../../directory/accountList.ts';
import { touchLevels } from '../../directory/accounts.ts';
import { listedUntil } from '../../directory/behind.ts';
import { queryOneOf } from '../../http/query.ts';
import { Refusal } from '../../http/refusal.ts';
import { knownAccount } from '../../ingest/ask.ts';
import type { Asked } from './guard.ts';

const pageSize = 50;
const statuses: readonly OnboardingStatus[] = ['stuck', 'notStarted', 'onTrack', 'done'];
const orders = ['need', 'health', 'follow'] as const;
const bands: readonly (Band | 'unknown')[] = ['poor', 'concerning', 'healthy', 'unknown'];

/** `GET /console/api/accounts?status=&band=&order=&touch=&follow=&q=&cursor=` */
export async function showAccounts(asked: Asked): Promise<Response> {
  const {
    env,
    req,
    var: { caches, project },
  } = asked;
  const list = await listAccounts(env.DB, project.key, {
    status: queryOneOf(asked, 'status', statuses),
    band: queryOneOf(asked, 'band', bands),
    order: queryOneOf(asked, 'order', orders) ?? 'need',
    touch: queryOneOf(asked, 'touch', touchLevels),
    follow: queryOneOf(asked, 'follow', WILL_AND_SKILL),
    q: (req.query('q') ?? '').slice(0, 200),
    cursor: req.query('cursor') || null,
    size: pageSize,
  });
  const plan = await caches.plan(env, project);
  const until = await listedUntil(env.DB, project.key, Date.now());
  return asked.json({
    ...list,
    accounts: list.accounts.map((entry) => rowOf(entry, plan)),
    wholeUntil: instantText(until && until + (await caches.ahead(env))),
  } satisfies AccountsPage);
}

/** `GET /console/api/accounts/:id` */
export async function showAccount(asked: Asked): Promise<Response> {
  const { stub, ask } = await knownAccount(asked, asked.var.project, asked.req.param('id') ?? '');
  const page = await stub.page(ask);
  if (!page) throw new Refusal('notFound', 'This project has no account with this id.');
  return asked.json(page);
}

function rowOf(row: ListedAccount, plan: Plan | null): AccountRow {
  const { wakeAt: _, cohort: _c, group8: _g, healthDay: day, score, band, trend, coverage, ...entry } = row;
  const title = entry.stuckAt === null ? undefined : plan?.milestones.get(entry.stuckAt)?.milestone.title;
  return {
    ...entry,
    health: day === null ? null : { day, score, band, trend, coverage: coverage ?? 0 },
    stuckSince: instantText(entry.stuckSince),
    stuckAt: entry.stuckAt === null ? null : { key: entry.stuckAt, title: title ?? {} },
    startedAt: instantText(entry.startedAt),
    lastSeenAt: instantText(entry.lastSeenAt),
  };
}
