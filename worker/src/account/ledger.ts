import { advance, emptyAccount, refold } from '@banso/engine';
import type { Advanced, Event, Plan } from '@banso/engine';
import { appendLog, readEvents } from './log.ts';
import { addEffect } from './outbox.ts';
import { quarantine } from './quarantine.ts';
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

  function commit(entry: Entry): void {
    const { project, account, plan, now } = entry;
    // What is due by itself goes first: it is none of the past's, and must not be taken for it.
    if (entry.past && kept) write({ project, account, plan, events: [], now });
    write(entry);
  }

  function write({ project, account, plan, events, now, past = false, also }: Entry): void {
    const known = kept?.state ?? emptyAccount(account);
    const state = known.planRevision === plan.revision ? known : refold(plan, known, readEvents(sql), now);
    const { advanced, taken, poison } = advanceSafely(plan, state, events, now, past);
    const { decisions, effects } = advanced;
    const after: Kept = { project, state: advanced.state, wakeAt: advanced.wakeAt };
    storage.transactionSync(() => {
      if (taken.length > 0 || decisions.length > 0) appendLog(sql, { at: now, events: taken, decisions });
      for (const { event, reason } of poison) quarantine(sql, event, reason, now);
      for (const effect of effects) addEffect(sql, effect, now);
      also?.();
      writeKept(sql, kept, after);
    });
    kept = after;
  }

  return {
    get kept() {
      return kept;
    },
    commit,
  };
}

interface Safely {
  readonly advanced: Advanced;
  readonly taken: readonly Event[];
  readonly poison: readonly { readonly event: Event; readonly reason: string }[];
}

/** An event that makes the engine throw is set aside, so that the others go on. The engine is pure: trying it again would not help. */
function advanceSafely(
  plan: Plan,
  state: Advanced['state'],
  events: readonly Event[],
  now: number,
  past: boolean,
): Safely {
  const options = { past };
  try {
    return { advanced: advance(plan, state, events, now, options), taken: events, poison: [] };
  } catch (error) {
    if (events.length === 0) throw error;
    const poison = events.flatMap((event) => {
      const reason = failureOf(() => advance(plan, state, [event], now, options));
      return reason === null ? [] : [{ event, reason }];
    });
    if (poison.length === 0) throw error;
    const bad = new Set(poison.map(({ event }) => event));
    const taken = events.filter((event) => !bad.has(event));
    return { advanced: advance(plan, state, taken, now, options), taken, poison };
  }
}

function failureOf(attempt: () => unknown): string | null {
  try {
    attempt();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
