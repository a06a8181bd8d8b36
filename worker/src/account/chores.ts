import { standing } from '@banso/engine';
import type { Prepared, Standing } from '@banso/engine';
import type { DraftDecision } from '@banso/protocol';
import { writeAccount } from '../directory/accounts.ts';
import { writeMemberships } from '../directory/memberships.ts';
import { createReports } from '../reports/reports.ts';
import { writeSetAside } from '../directory/webhooks.ts';
import { isDevelopment } from '../env.ts';
import { postWebhook } from '../webhooks/post.ts';
import { tellNotices } from '../webhooks/tell.ts';
import { entryOf, isStale } from './entry.ts';
import { forget, forgetErased } from './forget.ts';
import { createMailroom } from './mailroom.ts';
import type { World } from './mailroom.ts';
import { dueNotices, forgetNotice, nextNotice, putOff } from './notices.ts';
import { findRow, nextDue } from './outbox.ts';
import { readProjected, writeProjected } from './state.ts';
import type { Kept } from './state.ts';

/** What the account does in the world: mails that are due, its entry in the directory. One at a time, in the order asked for. */
export interface Chores {
  sendDue(plan: Prepared): Promise<void>;
  /** False: it is no draft any more. */
  decideDraft(plan: Prepared, id: string, decision: DraftDecision): Promise<boolean>;
  /** Tells the directory which mails wait for staff; where it cannot be told, the next alarm tells it. */
  tellDrafts(): Promise<void>;
  /** Tells webhooks what is due. */
  notify(kept: Kept): Promise<void>;
  /** Tells the directory, where it does not know already. */
  tell(plan: Prepared, kept: Kept): Promise<void>;
  /** Deletes whom the hash of an id names, and tells the directory. False: nobody here. */
  erase(plan: Prepared, hash: string): Promise<boolean>;
  isToldOf(kept: Kept, stands: Standing): boolean;
  /** False: the directory has never heard of this account. */
  readonly known: boolean;
}

/** A slow receiver holds up this account's other work for as many times ten seconds, at the very most. */
const noticesAtOnce = 10;

/** When the outbox or a webhook is next due. */
export function nextOf(sql: SqlStorage): number | null {
  const times = [nextDue(sql), nextNotice(sql)].filter((at) => at !== null);
  return times.length > 0 ? Math.min(...times) : null;
}

export function createChores({ storage, env, caches, clock, ledger }: World): Chores {
  const { sql } = storage;
  const mailroom = createMailroom({ storage, env, caches, clock, ledger });
  const reports = createReports(sql, env.DB, ledger.kept?.state ?? null);
  let projected = readProjected(sql);
  let last: Promise<void> = Promise.resolve();

  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }

  async function notify({ project, state: { id: account } }: Kept): Promise<void> {
    await tellNotices({
      now: () => clock.now(),
      due: (at) => dueNotices(sql, at, noticesAtOnce),
      listeners: () => caches.listeners(env, project),
      post: (listener, row) => postWebhook(listener, row, { development: isDevelopment(env), realNow: Date.now() }),
      putOff: (row, next, tries) => putOff(sql, row, next, tries),
      forget: (row) => forgetNotice(sql, row),
      setAside: (row, tries, reason) => writeSetAside(env.DB, project, { ...row, account, tries, reason }),
    });
  }

  const erasing = { db: env.DB, sql, clock, ledger };

  async function tell({ plan }: Prepared, first: Kept): Promise<void> {
    const told = new Set(projected?.users);
    const strangers = Object.keys(first.state.users).filter((user) => !told.has(user));
    await forgetErased(erasing, plan, strangers);
    const { kept } = ledger;
    if (!kept) return;
    const { project, state } = kept;
    const now = clock.now();
    await reports.tell(plan, project, state, now);
    const entry = entryOf(kept, standing(plan, state, now), nextOf(sql), ledger.health.last);
    const users = Object.keys(state.users);
    if (!isStale(projected, entry, users, now)) return;
    const known = new Set(projected?.users);
    const newcomers = users.filter((user) => !known.has(user));
    await env.DB.batch([
      writeAccount(env.DB, project, entry),
      ...(newcomers.length > 0 ? [writeMemberships(env.DB, project, state.id, newcomers)] : []),
    ]);
    projected = { entry, users };
    writeProjected(sql, projected, known);
  }

  return {
    sendDue: (plan) =>
      inTurn(async () => {
        await mailroom.sendDue(plan);
        await mailroom.tellDrafts();
      }),
    decideDraft: async (plan, id, decision) => {
      let done = false;
      await inTurn(async () => {
        const row = findRow(sql, id);
        done = row?.state === 'review' && (await mailroom.decide(plan, row, decision));
      });
      return done;
    },
    tellDrafts: () => inTurn(() => mailroom.tellDrafts().catch(() => undefined)),
    notify: (kept) => inTurn(() => notify(kept)),
    tell: (plan, kept) => inTurn(() => tell(plan, ledger.kept ?? kept)),
    erase: async (plan, hash) => {
      let done = false;
      await inTurn(async () => {
        done = await forget(erasing, plan.plan, hash);
        if (ledger.kept) await tell(plan, ledger.kept);
      });
      return done;
    },
    isToldOf: (kept, stands) =>
      reports.isTold(kept.state) &&
      !isStale(
        projected,
        entryOf(kept, stands, nextOf(sql), ledger.health.last),
        Object.keys(kept.state.users),
        clock.now(),
      ),
    get known() {
      return projected !== null;
    },
  };
}
