import { standing } from '@banso/engine';
import type { Prepared } from '@banso/engine';
import type { DraftDecision } from '@banso/protocol';
import type { Owner } from '../directory/visitors.ts';
import type { Untold } from '../projection/untold.ts';
import { writeSetAside } from '../directory/webhooks.ts';
import { isDevelopment } from '../env.ts';
import { postWebhook } from '../webhooks/post.ts';
import { tellNotices } from '../webhooks/tell.ts';
import { createArchive } from './archive.ts';
import type { Archive } from './archive.ts';
import { forget } from './forget.ts';
import type { Ask } from './intake.ts';
import { createMailroom } from './mailroom.ts';
import type { World } from './mailroom.ts';
import { dueNotices, forgetNotice, putOff } from './notices.ts';
import { findRow } from './outbox.ts';
import type { Kept } from './state.ts';
import { createTelling } from './telling.ts';
import type { Telling } from './telling.ts';
import { dropSilent, keepOwner, passOn } from './visitor.ts';

/** What the account does in the world: mails that are due, its entry in the directory. One at a time, in the order asked for. */
export interface Chores {
  sendDue(plan: Prepared): Promise<void>;
  /** False: it is no draft any more. */
  decideDraft(plan: Prepared, id: string, decision: DraftDecision): Promise<boolean>;
  /** Tells the directory which mails wait for staff; where it cannot be told, the next alarm tells it. */
  tellDrafts(): Promise<void>;
  /** Tells webhooks what is due. */
  notify(kept: Kept): Promise<void>;
  /** As the account's `Telling` has it, each in its turn. */
  tell(plan: Prepared): Promise<void>;
  announce(plan: Prepared): Promise<void>;
  untold(plan: Prepared): Promise<Untold | null>;
  /** False: there is more to tell. */
  told(at: number, wrote: boolean, plan: Prepared | null): Promise<boolean>;
  /** Deletes whom the hash of an id names, and tells the directory. False: nobody here. */
  erase(plan: Prepared, hash: string): Promise<boolean>;
  /**
   * A visitor's account: what is in it goes to its owner, who may be known now; or it was silent for as long as the log is kept. True:
   * nothing is left of it here.
   */
  settleVisitor(ask: Omit<Ask, 'project' | 'account'>, owner?: Owner): Promise<boolean>;
  readonly telling: Pick<Telling, 'isTold' | 'againAt' | 'known'>;
  /** What of the log and of deletions is to reach the archive. */
  keep(): Promise<void>;
  readonly archive: Pick<Archive, 'nextAt' | 'isWhole'>;
}

/** Of each webhook. A slow receiver holds up this account's other work for as many times ten seconds, at the very most. */
const noticesAtOnce = 10;

export function createChores(world: World): Chores {
  const { storage, env, caches, clock, ledger } = world;
  const { sql } = storage;
  const mailroom = createMailroom(world);
  const telling = createTelling(world);
  const archive = createArchive(world);
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
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

  return {
    sendDue: (plan) =>
      inTurn(async () => {
        await mailroom.sendDue(plan);
        await mailroom.tellDrafts();
      }),
    decideDraft: (plan, id, decision) =>
      inTurn(async () => {
        const row = findRow(sql, id);
        return row?.state === 'review' && (await mailroom.decide(plan, row, decision));
      }),
    tellDrafts: () => inTurn(() => mailroom.tellDrafts().catch(() => undefined)),
    notify: (kept) => inTurn(() => notify(kept)),
    tell: (plan) => inTurn(() => telling.tell(plan)),
    announce: (plan) => inTurn(() => telling.announce(plan)),
    untold: (plan) => inTurn(() => telling.untold(plan)),
    told: (at, wrote, plan) =>
      inTurn(async () => {
        telling.told(at, wrote);
        const { kept } = ledger;
        return (
          !kept || (plan !== null && telling.isTold(plan.plan, kept, standing(plan.plan, kept.state, clock.now())))
        );
      }),
    erase: (plan, hash) =>
      inTurn(async () => {
        const done = await forget(world, plan.plan, hash);
        if (!ledger.kept) return done;
        await telling.tell(plan);
        await mailroom.tellDrafts();
        return done;
      }),
    telling,
    keep: () => inTurn(() => archive.work()),
    archive,
    settleVisitor: (ask, owner) =>
      inTurn(async () => {
        if (owner) await keepOwner(world, owner);
        const done = (await passOn(world, ask)) || (await dropSilent(world));
        if (done) telling.dropped();
        return done;
      }),
  };
}
