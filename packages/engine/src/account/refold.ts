import type { Event } from '../event.ts';
import type { Plan } from '../plan.ts';
import { talliedAll } from '../progress/fold.ts';
import { get, put } from '../record.ts';
import { settled } from './settle.ts';
import type { AccountState } from './state.ts';

/**
 * The account under another plan: tallies are told again from the log, milestones follow from them. Nothing is sent; what is
 * newly reached or late counts as told. Milestones once reached stay reached.
 */
export function refold(plan: Plan, state: AccountState, log: Iterable<Event>, now: number): AccountState {
  const users = Object.fromEntries(Object.entries(state.users).map(([id, user]) => [id, { ...user, tallies: {} }]));
  let next: AccountState = { ...state, tallies: {}, users, planRevision: plan.revision };
  for (const event of log) {
    if (event.kind !== 'track') continue;
    next = { ...next, tallies: talliedAll(plan, next.tallies, event) };
    const user = event.user === undefined ? undefined : get(next.users, event.user);
    if (user)
      next = { ...next, users: put(next.users, user.id, { ...user, tallies: talliedAll(plan, user.tallies, event) }) };
  }
  return settled(plan, next, next, now).state;
}
