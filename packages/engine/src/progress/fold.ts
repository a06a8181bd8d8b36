/**
 * Folding events into what is known. Every part commutes: any order of the same events gives the same progress. Two words on one
 * trait in the same millisecond are the exception, and so are names beyond the caps.
 */
import { emptyUser } from '../account/empty.ts';
import { OLDEST, parseInstant } from '../calendar.ts';
import type { AccountState, UserState } from '../account/state.ts';
import type { Event, Instant, Json, Traits } from '../event.ts';
import type { Plan, PlaybookPlan } from '../plan.ts';
import { get, put } from '../record.ts';
import { set } from '../set.ts';
import { acted } from '../tasks/acted.ts';
import { attended } from './attended.ts';
import { experienceTold } from './experienceTold.ts';
import { EVERY_CATEGORY, refused, resumed } from './refusals.ts';
import { overridden } from './overridden.ts';
import { isListed, isSignOfLife } from './signOfLife.ts';
import { tally } from './tallying.ts';

/** Names of events counted apart; the rest is counted together under `…`, so that no sender can swell an account. */
const MAX_NAMES = 500;
const OTHER_NAMES = '…';

/** Names of traits remembered of one account or person; further ones are left out, so that no sender can swell them. */
const MAX_TRAITS = 200;

/** A copy under way: records in it are this call's own until it is handed out. */
type Own<T> = {
  -readonly [K in keyof T]: T[K] extends { readonly [key: string]: infer V } ? { [key: string]: V } : T[K];
};

/** The account after these events. People whom no event names stay the same objects, so a caller can tell who changed. */
export function fold(plan: Plan, known: AccountState, events: readonly Event[]): AccountState {
  if (events.length === 0) return known;
  const state: Own<AccountState> = {
    ...known,
    users: { ...known.users },
    counts: { ...known.counts },
    tallies: { ...known.tallies },
  };
  const own = new Map<string, Own<UserState>>();
  for (const event of events) {
    // What became of a mail is our own doing, not a sign of life.
    if (event.kind === 'effect') continue;
    // A contact may come before the account does.
    if (event.kind !== 'touch') {
      state.startedAt = Math.min(state.startedAt ?? event.at, event.at);
      if (!isListed(event)) state.heardSince = Math.min(state.heardSince ?? event.at, event.at);
    }
    const alive = isSignOfLife(event);
    if (alive) state.lastSeenAt = Math.max(state.lastSeenAt ?? event.at, event.at);
    foldIntoAccount(plan, state, event);
    if (event.user === undefined) continue;
    let user = own.get(event.user);
    if (user === undefined) {
      const before = get(state.users, event.user) ?? emptyUser(event.user, event.at);
      user = { ...before, tallies: { ...before.tallies } };
      own.set(event.user, user);
      set(state.users, event.user, user);
    }
    user.startedAt = Math.min(user.startedAt, event.at);
    if (alive) user.lastSeenAt = Math.max(user.lastSeenAt ?? event.at, event.at);
    foldIntoUser(plan, user, event);
  }
  return state;
}

function foldIntoAccount(plan: Plan, state: Own<AccountState>, event: Event): void {
  switch (event.kind) {
    case 'track':
      count(state.counts, event.name);
      tally(plan, state.tallies, event);
      return;
    case 'group': {
      Object.assign(state, told(state, event.traits, event.at));
      state.startedAt = earlier(state.startedAt, startTold(event.traits));
      return;
    }
    case 'milestone':
      if (mayMark(plan, event, 'account')) state.milestones = marked(state.milestones, event);
      return;
    case 'task':
      state.tasks = acted(plan, state.tasks ?? {}, event);
      tally(plan, state.tallies, event);
      return;
    case 'touch':
    case 'help':
      tally(plan, state.tallies, event);
      return;
    case 'override':
      if (event.verified) state.overrides = overridden(state.overrides ?? {}, event);
      return;
    default:
  }
}

function foldIntoUser(plan: Plan, user: Own<UserState>, event: Event): void {
  switch (event.kind) {
    case 'track':
    case 'task':
      tally(plan.ofPeople, user.tallies, event);
      return;
    case 'touch': {
      tally(plan.ofPeople, user.tallies, event);
      const sessions = attended(user.attended, event);
      if (sessions !== undefined) user.attended = sessions;
      return;
    }
    case 'identify': {
      const { email } = user;
      Object.assign(user, told(user, event.traits, event.at), addressTold(user, event));
      if (user.email !== email) Object.assign(user, resumed(user));
      user.startedAt = earlier(user.startedAt, startTold(event.traits)) ?? user.startedAt;
      return;
    }
    case 'group':
      Object.assign(user, roleTold(user, event), event.verified && membershipTold(user, event.at, true));
      return;
    case 'leave':
      // It takes a person out of the account and their mail with it: whoever has the public key could say so of anybody.
      if (event.verified) Object.assign(user, membershipTold(user, event.at, false));
      return;
    case 'experience': {
      const found = plan.experiences.get(event.key);
      if (found) Object.assign(user, experienceTold(user, event, found.experience, versionOf(plan, found.playbook)));
      return;
    }
    case 'help':
      tally(plan.ofPeople, user.tallies, event);
      user.reactions = reactionsTold(plan, user, event);
      return;
    case 'milestone':
      if (mayMark(plan, event, 'user')) user.milestones = marked(user.milestones, event);
      return;
    case 'consent': {
      const { category, granted, at, source, verified, wording } = event;
      // Anybody may say no in a page; a yes is the person's own only when it is vouched for.
      if (granted && !verified) return;
      if (category !== EVERY_CATEGORY && get(plan.settings.categories, category) === undefined) return;
      if (at >= (get(user.consents, category)?.at ?? -Infinity))
        user.consents = put(user.consents, category, {
          granted,
          at,
          source,
          ...(wording === undefined ? {} : { wording }),
        });
      if (category === EVERY_CATEGORY) Object.assign(user, resumed(user));
      return;
    }
    case 'suppress':
      Object.assign(user, refused(user, event));
      return;
    default:
  }
}

function reactionsTold(
  { articles }: Plan,
  { reactions = {} }: Pick<UserState, 'reactions'>,
  { did, article, at }: Extract<Event, { kind: 'help' }>,
): NonNullable<UserState['reactions']> {
  if ((did !== 'solved' && did !== 'unsolved') || article === undefined) return reactions;
  if (!articles.some(({ key }) => key === article) || at < (get(reactions, article)?.at ?? -Infinity)) return reactions;
  return put(reactions, article, { at, solved: did === 'solved' });
}

const earlier = (one: Instant | null, other: Instant | null) =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

const versionOf = ({ playbooks }: Plan, playbook: PlaybookPlan): number =>
  playbooks.find(({ plan }) => plan === playbook)?.version ?? 0;

function count(counts: { [name: string]: number }, name: string): void {
  const known = get(counts, name);
  const key = known === undefined && Object.keys(counts).length >= MAX_NAMES ? OTHER_NAMES : name;
  set(counts, key, (get(counts, key) ?? 0) + 1);
}

/** A word reaches only what is reached by word: the person's own, or staff's, where it is theirs to say, else staff's alone. */
function mayMark(
  plan: Plan,
  { key, staff, verified }: Extract<Event, { kind: 'milestone' }>,
  subject: PlaybookPlan['subject'],
): boolean {
  const found = plan.milestones.get(key);
  if (found?.playbook.subject !== subject) return false;
  const { op } = found.milestone.reached;
  return op === 'selfReported' || (op === 'manual' && verified && staff !== undefined);
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

/**
 * Segment's word for when the account or person came to the product: a trait `createdAt`, RFC 3339, or seconds or milliseconds
 * since 1970.
 */
function startTold(traits: Traits): Instant | null {
  const told: Json | undefined = get(traits, 'createdAt');
  const at = typeof told === 'number' ? inMilliseconds(told) : typeof told === 'string' ? parseInstant(told) : null;
  return at !== null && at >= OLDEST ? at : null;
}

/** Seconds of any year to come stay below what milliseconds were in 1973. */
const inMilliseconds = (told: number) => (told < 1e11 ? told * 1000 : told);

/** Of two words on one trait the later wins; null takes the trait away. */
function told(
  known: Pick<UserState, 'traits' | 'traitsAt'>,
  changes: Traits,
  at: Instant,
): Pick<UserState, 'traits' | 'traitsAt'> {
  const isKnown = ([name]: readonly [string, Json]) => Object.hasOwn(known.traitsAt, name);
  const later = Object.entries(changes).filter(([name]) => at >= (get(known.traitsAt, name) ?? -Infinity));
  const room = MAX_TRAITS - Object.keys(known.traitsAt).length;
  const news = [...later.filter(isKnown), ...later.filter((one) => !isKnown(one)).slice(0, Math.max(0, room))];
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
  { at, role, verified }: Extract<Event, { kind: 'group' }>,
): Pick<UserState, 'role' | 'roleAt' | 'roleVouched'> {
  // A role decides who is written to. Of words that are vouched for the latest counts; without any, the latest of the others.
  const weaker = user.roleVouched === true && !verified;
  const older = at < (user.roleAt ?? -Infinity) && (user.roleVouched === true || !verified);
  if (role === undefined || weaker || older)
    return {
      role: user.role,
      roleAt: user.roleAt,
      ...(user.roleVouched && { roleVouched: user.roleVouched }),
    };
  return { role, roleAt: at, ...(verified && { roleVouched: true }) };
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
