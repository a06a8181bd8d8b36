/** What became of mails, in the counts of contacts: one counts when it left, and one that never left does not. */
import type { Event, Instant } from '../event.ts';
import { touched } from '../progress/touched.ts';
import { get, put } from '../record.ts';
import type { AccountState, UserState } from './state.ts';

type Became = Extract<Event, { kind: 'effect' }>['became'];

/** One that may have left counts as one that has. */
const leaves: ReadonlySet<Became> = new Set(['sent', 'unknown']);
const ends: ReadonlySet<Became> = new Set([...leaves, 'failed', 'cancelled']);

export function withLeft(state: AccountState, events: readonly Event[]): AccountState {
  let { users } = state;
  for (const event of events) {
    if (event.kind !== 'effect' || event.user === undefined || !ends.has(event.became)) continue;
    const user = get(users, event.user);
    if (user) users = put(users, user.id, concluded(user, event.effect, leaves.has(event.became) ? event.at : null));
  }
  return users === state.users ? state : { ...state, users };
}

/** `leftAt` null: it did not leave. */
function concluded(user: UserState, mail: string, leftAt: Instant | null): UserState {
  const { [mail]: decidedAt, ...waiting } = user.waiting ?? {};
  const touches = without(user.touches, decidedAt === undefined ? [] : [decidedAt]);
  return {
    ...user,
    waiting,
    touches: leftAt === null ? touches : touched(touches, leftAt),
    ...(leftAt !== null && { lastMailAt: Math.max(user.lastMailAt ?? leftAt, leftAt) }),
  };
}

/** The person as a mail about to leave finds them: what else waits has not reached them. `underWay`: when what may have left did. */
export function asReached(user: UserState, underWay: readonly Instant[]): UserState {
  const { contacts: { email: _decided, ...contacts } = {}, lastMailAt } = user;
  const mails = [...underWay, ...(lastMailAt === undefined ? [] : [lastMailAt])];
  return {
    ...user,
    touches: underWay.reduce(touched, without(user.touches, Object.values(user.waiting ?? {}))),
    contacts: mails.length === 0 ? contacts : { ...contacts, email: Math.max(...mails) },
  };
}

/** Each once: two contacts may be of one millisecond. */
function without(touches: readonly Instant[], gone: readonly Instant[]): readonly Instant[] {
  const rest = [...touches];
  for (const at of gone) {
    const i = rest.indexOf(at);
    if (i >= 0) rest.splice(i, 1);
  }
  return rest;
}
