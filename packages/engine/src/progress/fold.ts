/** Folding events into what is known. Every part commutes: any order of the same events gives the same state. */
import { emptyUser } from '../account/empty.ts';
import { DAY, parseInstant } from '../calendar.ts';
import type { AccountState, Tally, UserState } from '../account/state.ts';
import type { Event, Instant, Json, Traits } from '../event.ts';
import type { KeptTally, Plan } from '../plan.ts';
import { get, put } from '../record.ts';
import { passes } from '../rules/test.ts';
import { experienced } from './experienced.ts';
import { EMPTY_TALLY, tallied } from './tally.ts';

/** Names of events counted apart; the rest is counted together under `…`, so that no sender can swell an account. */
const MAX_NAMES = 500;
const OTHER_NAMES = '…';

const TOUCH_MEMORY = 8 * DAY;

export function folded(plan: Plan, state: AccountState, event: Event): AccountState {
  let next: AccountState = {
    ...state,
    startedAt: Math.min(state.startedAt ?? event.at, event.at),
    lastSeenAt: Math.max(state.lastSeenAt ?? event.at, event.at),
  };
  if (event.kind === 'group') {
    const created = startTold(event.traits);
    next = {
      ...next,
      ...told(next, event.traits, event.at),
      startedAt: created === null ? next.startedAt : Math.min(created, next.startedAt ?? created),
    };
  }
  if (event.kind === 'track')
    next = { ...next, counts: counted(next.counts, event.name), tallies: talliedAll(plan, next.tallies, event) };
  if (event.kind === 'milestone' && event.user === undefined)
    next = { ...next, milestones: marked(next.milestones, event) };
  if (event.user === undefined) return next;
  const user = foldedUser(plan, get(state.users, event.user) ?? emptyUser(event.user, event.at), event);
  if (event.kind === 'milestone' && plan.milestones.get(event.key)?.playbook.subject === 'account') {
    next = { ...next, milestones: marked(next.milestones, event) };
  }
  return { ...next, users: put(next.users, event.user, user) };
}

function foldedUser(plan: Plan, user: UserState, event: Event): UserState {
  const seen: UserState = {
    ...user,
    startedAt: Math.min(user.startedAt, event.at),
    lastSeenAt: Math.max(user.lastSeenAt, event.at),
  };
  switch (event.kind) {
    case 'track':
      return { ...seen, tallies: talliedAll(plan, seen.tallies, event) };
    case 'identify': {
      const created = startTold(event.traits);
      return {
        ...seen,
        ...told(seen, event.traits, event.at),
        ...addressTold(seen, event),
        startedAt: created === null ? seen.startedAt : Math.min(created, seen.startedAt),
      };
    }
    case 'group':
      return { ...seen, ...roleTold(seen, event), ...membershipTold(seen, event.at, true) };
    case 'leave':
      return { ...seen, ...membershipTold(seen, event.at, false) };
    case 'experience':
      return foldedExperience(seen, event);
    case 'milestone':
      return plan.milestones.get(event.key)?.playbook.subject === 'user'
        ? { ...seen, milestones: marked(seen.milestones, event) }
        : seen;
    case 'consent': {
      const known = get(seen.consents, event.category);
      if (known && known.at > event.at) return seen;
      return {
        ...seen,
        consents: put(seen.consents, event.category, { granted: event.granted, at: event.at, source: event.source }),
      };
    }
    case 'suppress':
      return { ...seen, suppressed: seen.suppressed ?? { at: event.at, reason: event.reason } };
    default:
      return seen;
  }
}

function foldedExperience(user: UserState, event: Extract<Event, { kind: 'experience' }>): UserState {
  const next = experienced(get(user.experiences, event.key), event);
  const over = event.did === 'completed' || event.did === 'dismissed';
  return {
    ...user,
    experiences: put(user.experiences, event.key, next),
    summoned: over ? user.summoned.filter((key) => key !== event.key) : user.summoned,
    touches: event.did === 'shown' && event.unasked ? touched(user.touches, event.at) : user.touches,
  };
}

/** One more unasked contact, and those forgotten that no cap looks at any more. */
export function touched(touches: readonly Instant[], at: Instant): readonly Instant[] {
  const all = [...touches, at].sort((a, b) => a - b);
  const newest = all[all.length - 1] ?? at;
  return all.filter((one) => one > newest - TOUCH_MEMORY);
}

function counted(counts: AccountState['counts'], name: string): AccountState['counts'] {
  const known = get(counts, name);
  const key = known === undefined && Object.keys(counts).length >= MAX_NAMES ? OTHER_NAMES : name;
  return put(counts, key, (get(counts, key) ?? 0) + 1);
}

export function talliedAll(
  plan: Pick<Plan, 'tallies'>,
  tallies: { readonly [key: string]: Tally },
  event: Extract<Event, { kind: 'track' }>,
): { readonly [key: string]: Tally } {
  let next = tallies;
  for (const kept of plan.tallies.get(event.name) ?? []) {
    if (counts(kept, event))
      next = put(next, kept.spec.key, tallied(get(next, kept.spec.key) ?? EMPTY_TALLY, kept, event.at, event.user));
  }
  return next;
}

function counts({ spec }: KeptTally, event: Extract<Event, { kind: 'track' }>): boolean {
  if (event.origin !== undefined && spec.excludeOrigin.includes(event.origin)) return false;
  return spec.where.every(({ prop, tests }) => passes(tests, get(event.props, prop)) === 'yes');
}

function marked(
  milestones: AccountState['milestones'],
  event: Extract<Event, { kind: 'milestone' }>,
): AccountState['milestones'] {
  const known = get(milestones, event.key);
  if (known && (known.markedAt ?? -Infinity) > event.at) return milestones;
  return put(milestones, event.key, {
    ...known,
    at: event.done ? event.at : null,
    by: 'selfReported',
    markedAt: event.at,
  });
}

/** Segment's word for when the account or person came to the product: a trait `createdAt`, RFC 3339 or milliseconds. */
function startTold(traits: Traits): Instant | null {
  const told: Json | undefined = get(traits, 'createdAt');
  if (typeof told === 'number') return told;
  return typeof told === 'string' ? parseInstant(told) : null;
}

/** Of two words on one trait the later wins; null takes the trait away. */
function told(
  known: Pick<UserState, 'traits' | 'traitsAt'>,
  changes: Traits,
  at: Instant,
): Pick<UserState, 'traits' | 'traitsAt'> {
  const news = Object.entries(changes).filter(([name]) => at >= (get(known.traitsAt, name) ?? -Infinity));
  if (news.length === 0) return { traits: known.traits, traitsAt: known.traitsAt };
  const gone = new Set(news.filter(([, value]) => value === null).map(([name]) => name));
  const traits = { ...known.traits, ...Object.fromEntries(news) };
  return {
    traits: gone.size === 0 ? traits : Object.fromEntries(Object.entries(traits).filter(([name]) => !gone.has(name))),
    traitsAt: { ...known.traitsAt, ...Object.fromEntries(news.map(([name]) => [name, at])) },
  };
}

function addressTold(
  user: UserState,
  event: Extract<Event, { kind: 'identify' }>,
): Pick<UserState, 'email' | 'emailAt'> {
  const address = event.verified ? get(event.traits, 'email') : undefined;
  const older = event.at < (user.emailAt ?? -Infinity);
  if (typeof address !== 'string' || address === '' || older) return { email: user.email, emailAt: user.emailAt };
  return { email: address, emailAt: event.at };
}

function roleTold(
  user: UserState,
  { at, role }: Extract<Event, { kind: 'group' }>,
): Pick<UserState, 'role' | 'roleAt'> {
  if (role === undefined || at < (user.roleAt ?? -Infinity)) return { role: user.role, roleAt: user.roleAt };
  return { role, roleAt: at };
}

function membershipTold(
  user: UserState,
  at: Instant,
  member: boolean,
): Pick<UserState, 'leftAt' | 'memberAt' | 'summoned'> {
  const { leftAt, memberAt, summoned } = user;
  if (at < (memberAt ?? -Infinity)) return { leftAt, memberAt, summoned };
  return { leftAt: member ? null : at, memberAt: at, summoned: member ? summoned : [] };
}
