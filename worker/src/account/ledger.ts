import { advance, createRefolding, emptyAccount, nextSnapshotAt, nextTouchAt, todaysSnapshot } from '@banso/engine';
import type { AccountState, Event, Plan, Refolding } from '@banso/engine';
import { erase, eraseAll } from './erase.ts';
import type { Erasure } from './erase.ts';
import type { Listener } from '../directory/webhooks.ts';
import { openHealthBook } from './health.ts';
import type { HealthBook } from './health.ts';
import { hasLeft, readLeftLog, writeCarried } from './leftLog.ts';
import { appendLog, oldestAt, readPage } from './log.ts';
import { addNotices } from './notices.ts';
import { addEffect, findRow } from './outbox.ts';
import { quarantine, quarantined, release } from './quarantine.ts';
import { foldLog, keptFor } from './retention.ts';
import { sparing } from './sparing.ts';
import { openKept, readToldAs, writeKept, writeToldAs } from './state.ts';
import type { Kept } from './state.ts';
import { movedBand, noticesOf } from '../webhooks/notices.ts';

/** The account on the disk and in memory. What `commit` returns from is written whole or not at all. */
export interface Ledger {
  /** Null: nothing has ever happened here. */
  readonly kept: Kept | null;
  readonly health: HealthBook;
  /** Tells the log to another plan ahead of the commit that needs it, page by page, with others' turns between them. */
  prepare(plan: Plan): Promise<void>;
  commit(entry: Entry): void;
  /** When the log, of which the oldest row is of `oldest`, is next to be folded under this plan; null: it is empty. */
  foldDue(plan: Plan, oldest?: number | null): number | null;
  /** Folds what is too old; false: not all of it yet. */
  fold(plan: Plan, now: number): boolean;
  /** Everything of one person, gone. The account must be under this plan. */
  erase(plan: Plan, erasure: Erasure): void;
  /** Keeps nothing of the account but what was counted; `also`: further writes of the same transaction. */
  drop(also: () => void): void;
}

/** A plan that the log is being told to: as far as row `through`. */
interface Telling {
  readonly revision: string;
  readonly refolding: Refolding;
  through: number;
}

export interface Entry {
  readonly project: string;
  readonly account: string;
  readonly plan: Plan;
  readonly events: readonly Event[];
  readonly now: number;
  /** What happened long ago: nothing is sent for it. */
  readonly past?: boolean;
  /** The events are of a visitor who has not said who they are. */
  readonly anonymous?: boolean;
  /** Further writes of the same transaction. */
  readonly also?: () => void;
}

/** `listeners`: the webhooks that hear of what happens here. */
export function openLedger(storage: DurableObjectStorage, listeners: () => readonly Listener[]): Ledger {
  const { sql } = storage;
  const health = openHealthBook(sql);
  let kept = openKept(storage);
  let toldAs = readToldAs(sql);
  let fresh = true;
  let telling: Telling | null = null;
  /** Deleted while this object was awake: what was under way for them then, such as a mail, must not bring them back. */
  const gone = new Set<string>();

  function tellingTo(plan: Plan): Telling {
    if (telling?.revision !== plan.revision)
      telling = { revision: plan.revision, refolding: createRefolding(plan, readLeftLog(sql)), through: 0 };
    return telling;
  }

  /** True: there may be more. */
  function tellPage(to: Telling): boolean {
    const page = readPage(sql, to.through);
    if (!page) return false;
    to.refolding.add(page.events);
    to.through = page.last;
    return true;
  }

  async function prepare(plan: Plan): Promise<void> {
    while (kept && kept.state.planRevision !== plan.revision && tellPage(tellingTo(plan)))
      await new Promise((resolve) => setTimeout(resolve, 0));
  }

  /** The rest of what `prepare` left: what has arrived since. */
  function refolded(known: AccountState, plan: Plan, now: number): AccountState {
    const to = tellingTo(plan);
    while (tellPage(to));
    return to.refolding.done(known, now);
  }

  function commit(entry: Entry): void {
    const { project, account, plan, now } = entry;
    // What is due by itself goes first: it is none of the past's, and must not be taken for it.
    if (entry.past && kept) write({ project, account, plan, events: [], now });
    write(entry);
  }

  /** Once anything comes of somebody who has said who they are, it is no visitor's account. */
  function knownBefore(account: string, { revision }: Plan, anonymous: boolean): AccountState {
    // A new account comes from no other plan: what holds from the start is decided, and not taken for told.
    if (!kept) return { ...emptyAccount(account), planRevision: revision, ...(anonymous && { anonymous }) };
    const { anonymous: _, ...said } = kept.state;
    return anonymous || !kept.state.anonymous ? kept.state : said;
  }

  function write({ project, account, plan, events: told, now, past = false, anonymous = false, also }: Entry): void {
    const events = told.filter(({ user }) => user === undefined || !gone.has(user));
    if (!kept && events.length === 0) return storage.transactionSync(() => also?.());
    const known = knownBefore(account, plan, events.length === 0 || anonymous);
    const moved = known.planRevision !== plan.revision;
    const state = moved ? refolded(known, plan, now) : known;
    const carried = moved ? (telling?.refolding.carried ?? null) : null;
    // Of the day before these events, so that it is the same at whatever hour the day's first ones come.
    const snapshot = past ? null : todaysSnapshot(plan, state, health.last?.day ?? null, now);
    // What could not be taken before gets another chance with another plan, and with the code that a new object runs.
    const again = !past && (fresh || moved) ? quarantined(sql) : [];
    const back = again.map(({ event }) => event);
    const { done, taken, poison } = sparing([...back, ...events], (some) =>
      advance(plan, state, some, now, { past, ...(kept && !moved && { wakeAt: kept.wakeAt }) }),
    );
    const { decisions, effects } = done;
    const looks = [nextSnapshotAt(plan, done.state, now), nextTouchAt(plan, done.state, now)];
    const wakes = [done.wakeAt, ...looks].filter((at) => at !== null);
    const after: Kept = { project, state: done.state, wakeAt: wakes.length > 0 ? Math.min(...wakes) : null };
    const noticed = noticesOf({
      project,
      plan,
      before: state,
      after: done.state,
      events: taken,
      decisions,
      effects,
      toldAs,
      band: snapshot && movedBand(health.last, snapshot),
      planChanged: moved,
      now,
      effectOf: (id) => findRow(sql, id)?.effect ?? null,
    });
    storage.transactionSync(() => {
      if (taken.length > 0 || decisions.length > 0) appendLog(sql, { at: now, events: taken, decisions });
      for (const { event, reason } of poison) quarantine(sql, event, reason, now);
      release(
        sql,
        back.filter((event) => taken.includes(event)),
      );
      for (const effect of effects) if (effect.kind === 'email') addEffect(sql, effect, now);
      if (snapshot) health.add(snapshot);
      if (!past) addNotices(sql, noticed.notices, listeners(), now);
      if (noticed.toldAs !== toldAs) writeToldAs(sql, noticed.toldAs);
      also?.();
      if (carried && hasLeft(sql)) writeCarried(sql, carried);
      writeKept(sql, kept, after);
    });
    kept = after;
    toldAs = noticed.toldAs;
    if (moved) telling = null;
    if (!past) fresh = false;
  }

  return {
    health,
    get kept() {
      return kept;
    },
    prepare,
    commit,
    foldDue: (plan, oldest = oldestAt(sql)) => (oldest === null ? null : oldest + keptFor(plan)),
    fold(plan, now) {
      if (kept?.state.planRevision !== plan.revision) return false;
      telling = null;
      return foldLog(storage, plan, now);
    },
    erase(plan, erasure) {
      if (kept && kept.state.planRevision !== plan.revision)
        write({ project: kept.project, account: kept.state.id, plan, events: [], now: erasure.at });
      const before = kept;
      if (!before) return;
      telling = null;
      gone.add(erasure.user);
      kept = storage.transactionSync(() => erase(sql, plan, before, erasure));
    },
    drop(also) {
      storage.transactionSync(() => {
        eraseAll(sql);
        also();
      });
      [kept, telling] = [null, null];
    },
  };
}
