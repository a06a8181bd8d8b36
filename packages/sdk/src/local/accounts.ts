import type { AccountState, Event, Prepared } from '@banso/engine';
import { advance, emptyAccount, refold, standing, viewOf } from '@banso/engine/account';
import type { View } from '@banso/protocol';
import type { Box } from '../page/box.ts';

/** Accounts as this browser keeps them. One for each person, or for the company that the page says they are in. */
export interface Accounts {
  /** Counts those events that were not counted yet, and goes on to `now`. Returns when something next falls due of itself. */
  take(account: string, events: readonly Event[], now: number): number | null;
  /** What was counted for a visitor, who is known by name from now on; nothing is kept under the old one. */
  leave(visitor: string): readonly Event[];
  view(account: string, user: string, locale: string | undefined, now: number): View;
  /** Another tab wrote this name: what it did not know of is counted again. Returns the account, if it is one. */
  hear(name: string, now: number): string | null;
  /** False when the browser refuses storage: then they last as long as the page. */
  stored(): boolean;
}

interface Kept {
  readonly v: 1;
  readonly state: AccountState;
  /** Ids of what was counted last. */
  readonly seen: readonly string[];
  /** What was counted, so that another plan can count it anew; null: too much to keep. */
  readonly log: readonly Event[] | null;
}

const prefix = 'a/';
/** Ids and events that are kept, over all tabs, and events that one tab can bring again. */
const most = { seen: 300, log: 200, mine: 50 };

/**
 * Tabs share one storage without a lock, so that a later write may undo an earlier one. Therefore each says which events it has in it,
 * and a tab that misses its own there counts them again: they end up with the same, in whatever order they wrote.
 */
export function createAccounts(prepared: Prepared, box: Box, appUrl: string): Accounts {
  const { plan } = prepared;
  const unstored = new Map<string, Kept>();
  let mine: { readonly account: string; readonly event: Event }[] = [];

  function read(account: string): Kept {
    const kept = box.get(prefix + account) as Kept | null;
    if (kept?.v === 1 && kept.state?.id === account && Array.isArray(kept.seen)) return kept;
    return unstored.get(account) ?? { v: 1, state: emptyAccount(account), seen: [], log: [] };
  }

  /** A draft that was changed counts what was done before, as the Worker does. */
  function underThisPlan({ state, log }: Kept, now: number): AccountState {
    const moved = state.planRevision !== '' && state.planRevision !== plan.revision;
    return moved && log ? refold(plan, state, log, now) : state;
  }

  function take(account: string, events: readonly Event[], now: number): number | null {
    const known = read(account);
    const fresh = events.filter(({ id }) => !known.seen.includes(id));
    const { state, wakeAt } = advance(plan, underThisPlan(known, now), fresh, now);
    if (fresh.length === 0 && state === known.state) return wakeAt;
    const seen = [...known.seen, ...fresh.map(({ id }) => id)].slice(-most.seen);
    const log = known.log && known.log.length + fresh.length <= most.log ? [...known.log, ...fresh] : null;
    const kept: Kept = { v: 1, state: { ...state, planRevision: plan.revision }, seen, log };
    if (box.set(prefix + account, kept)) unstored.delete(account);
    else unstored.set(account, kept);
    return wakeAt;
  }

  return {
    take(account, events, now) {
      mine = [...mine, ...events.map((event) => ({ account, event }))].slice(-most.mine);
      return take(account, events, now);
    },
    leave(visitor) {
      const { log } = read(visitor);
      // Too much to move stays where it is.
      if (!log) return [];
      mine = mine.filter(({ account }) => account !== visitor);
      unstored.delete(visitor);
      box.remove(prefix + visitor);
      return log;
    },
    view(account, user, locale, now) {
      const { state } = read(account);
      return viewOf(prepared, state, standing(plan, state, now), { user, locale }, now, appUrl);
    },
    hear(name, now) {
      if (!name.startsWith(prefix)) return null;
      const account = name.slice(prefix.length);
      const own = mine.filter((one) => one.account === account).map(({ event }) => event);
      take(account, own, now);
      return account;
    },
    stored: () => unstored.size === 0,
  };
}
