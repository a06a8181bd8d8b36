import { advance, emptyAccount, refold } from '@banso/engine';
import type { Event, Plan } from '@banso/engine';
import { appendLog, readEvents } from './log.ts';
import { addEffect } from './outbox.ts';
import { quarantine, quarantined, release } from './quarantine.ts';
import { sparing } from './sparing.ts';
import { readKept, writeKept } from './state.ts';
import type { Kept } from './state.ts';

/** The account on the disk and in memory. What `commit` returns from is written whole or not at all. */
export interface Ledger {
  /** Null: nothing has ever happened here. */
  readonly kept: Kept | null;
  commit(entry: Entry): void;
}

export interface Entry {
  readonly project: string;
  readonly account: string;
  readonly plan: Plan;
  readonly events: readonly Event[];
  readonly now: number;
  /** What happened long ago: nothing is sent for it. */
  readonly past?: boolean;
  /** Further writes of the same transaction. */
  readonly also?: () => void;
}

export function openLedger(storage: DurableObjectStorage): Ledger {
  const { sql } = storage;
  let kept = readKept(sql);
  let fresh = true;

  function commit(entry: Entry): void {
    const { project, account, plan, now } = entry;
    // What is due by itself goes first: it is none of the past's, and must not be taken for it.
    if (entry.past && kept) write({ project, account, plan, events: [], now });
    write(entry);
  }

  function write({ project, account, plan, events, now, past = false, also }: Entry): void {
    const known = kept?.state ?? emptyAccount(account);
    const state = known.planRevision === plan.revision ? known : refold(plan, known, readEvents(sql), now);
    // What could not be taken before gets another chance with another plan, and with the code that a new object runs.
    const again = !past && (fresh || known.planRevision !== plan.revision) ? quarantined(sql) : [];
    const back = again.map(({ event }) => event);
    const { done, taken, poison } = sparing([...back, ...events], (some) => advance(plan, state, some, now, { past }));
    const { decisions, effects } = done;
    const after: Kept = { project, state: done.state, wakeAt: done.wakeAt };
    storage.transactionSync(() => {
      if (taken.length > 0 || decisions.length > 0) appendLog(sql, { at: now, events: taken, decisions });
      for (const { event, reason } of poison) quarantine(sql, event, reason, now);
      release(
        sql,
        back.filter((event) => taken.includes(event)),
      );
      for (const effect of effects) addEffect(sql, effect, now);
      also?.();
      writeKept(sql, kept, after);
    });
    kept = after;
    if (!past) fresh = false;
  }

  return {
    get kept() {
      return kept;
    },
    commit,
  };
}
