import type { Event, Instant } from '../event.ts';
import type { Plan } from '../plan.ts';
import { countedAs } from '../progress/counted.ts';
import { tally } from '../progress/tallying.ts';
import type { DayCount } from '../progress/dayCount.ts';
import { grouped } from '../grouped.ts';
import { get } from '../record.ts';
import { set } from '../set.ts';
import { carriedUnder, type Carried } from './carried.ts';
import { settled } from './settle.ts';
import type { AccountState, Tally } from './state.ts';

/** What is known of events that have left the log. */
export interface LeftLog {
  /** All that happened after this is still in the log. */
  readonly until: Instant;
  readonly own: Carried;
  readonly users: { readonly [user: string]: Carried };
  readonly counts: Iterable<DayCount>;
}

/** Tallies being told again, by another plan, piece by piece; in whatever order, they come to the same. */
export interface Refolding {
  add(events: Iterable<Event>): void;
  /** Milestones follow from the tallies. Nothing is sent; what is newly reached or late counts as told. */
  done(state: AccountState, now: Instant): AccountState;
  /** What is carried over, under this plan. */
  readonly carried: Pick<LeftLog, 'own' | 'users'>;
}

export function createRefolding(plan: Plan, left: LeftLog | null): Refolding {
  const carried = left ? carriedOver(plan, left) : { own: {}, users: {} };
  const own = talliesIn(carried.own);
  const users = new Map(Object.entries(carried.users).map(([id, theirs]) => [id, talliesIn(theirs)]));
  return {
    carried,
    add(events) {
      for (const event of events) {
        tally(plan, own, event);
        if (event.user === undefined || countedAs(event) === null) continue;
        const mine = users.get(event.user) ?? {};
        users.set(event.user, mine);
        tally(plan.ofPeople, mine, event);
      }
    },
    done(state, now) {
      const people = Object.entries(state.users).map(([id, user]) => [id, { ...user, tallies: users.get(id) ?? {} }]);
      const next = { ...state, tallies: own, users: Object.fromEntries(people), planRevision: plan.revision };
      return settled(plan, next, next, now).state;
    },
  };
}

/**
 * The account under another plan: tallies are told again from the log, milestones follow from them. Milestones once reached stay
 * reached.
 */
export function refold(
  plan: Plan,
  state: AccountState,
  log: Iterable<Event>,
  now: Instant,
  left: LeftLog | null = null,
): AccountState {
  const refolding = createRefolding(plan, left);
  refolding.add(log);
  return refolding.done(state, now);
}

function carriedOver(plan: Plan, { until, own, users, counts }: LeftLog): Refolding['carried'] {
  const all = [...counts];
  const byUser = grouped(all, ({ user }) => user);
  const people: { [user: string]: Carried } = {};
  for (const user of new Set([...Object.keys(users), ...byUser.keys()]))
    if (user !== undefined)
      set(people, user, carriedUnder(plan.ofPeople, get(users, user) ?? {}, byUser.get(user) ?? [], until));
  return { own: carriedUnder(plan, own, all, until), users: people };
}

function talliesIn(carried: Carried): { [key: string]: Tally } {
  const tallies: { [key: string]: Tally } = {};
  for (const [key, { tally: told }] of Object.entries(carried))
    if (told.n > 0 || told.since !== undefined) set(tallies, key, told);
  return tallies;
}
