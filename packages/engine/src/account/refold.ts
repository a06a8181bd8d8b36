import type { Event, Instant } from '../event.ts';
import type { Plan } from '../plan.ts';
import { tally } from '../progress/fold.ts';
import { settled } from './settle.ts';
import type { AccountState, Tally } from './state.ts';

/**
 * The account under another plan: tallies are told again from the log, milestones follow from them. Nothing is sent; what is
 * newly reached or late counts as told. Milestones once reached stay reached.
 */
export function refold(plan: Plan, state: AccountState, log: Iterable<Event>, now: Instant): AccountState {
  const tallies: { [key: string]: Tally } = {};
  const own = new Map(Object.keys(state.users).map((id) => [id, {} as { [key: string]: Tally }]));
  for (const event of log) {
    if (event.kind !== 'track') continue;
    tally(plan, tallies, event);
    const mine = event.user === undefined ? undefined : own.get(event.user);
    if (mine) tally(plan, mine, event);
  }
  const users = Object.fromEntries(
    Object.entries(state.users).map(([id, user]) => [id, { ...user, tallies: own.get(id) ?? {} }]),
  );
  const next = { ...state, tallies, users, planRevision: plan.revision };
  return settled(plan, next, next, now).state;
}
