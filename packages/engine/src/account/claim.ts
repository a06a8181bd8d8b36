import { HOUR } from '../durations.ts';
import type { Instant } from '../event.ts';
import { askedOf } from '../journeys/asked.ts';
import { roomUnder } from '../journeys/caps.ts';
import { firstClosed, type Asked, type Closed } from '../journeys/gates.ts';
import { followUpFor } from '../earlier.ts';
import { entryOf } from '../journeys/entryOf.ts';
import { withdrawnBy } from '../journeys/withdrawn.ts';
import type { FollowUpInPlan, Plan, PlaybookPlan } from '../plan.ts';
import { get, put } from '../record.ts';
import { holds } from '../rules/index.ts';
import { factsOf } from './factsOf.ts';
import { asReached } from './left.ts';
import type { AccountState, Effect, HeldReason, UserState } from './state.ts';

export type Claim =
  | { readonly go: true; readonly address: string | null }
  | { readonly go: false; readonly reason: HeldReason; readonly opensAt: Instant | null };

/** A mail that has not left, and when it is tried next. */
export interface Waiting {
  readonly effect: Extract<Effect, { kind: 'email' }>;
  readonly next: Instant;
}

/** What only an outbox knows of one person's mails. */
export interface Undelivered {
  readonly waiting: readonly Waiting[];
  /** When those left that may have. */
  readonly underWay: readonly Instant[];
}

/**
 * Asked once more just before an effect is performed: what was decided then may not hold now (an unsubscribe, the goal reached,
 * the playbook gone). Mails decided on at different times may come to leave together, so cap and cooldown go by what has left:
 * `underWay` are the times of mails to the same person that may have. `waiting`: where one of these is more important, and only its
 * next try stands in its way, it takes its place first.
 */
export function claim(
  plan: Plan,
  state: AccountState,
  effect: Effect,
  now: Instant,
  underWay: readonly Instant[] = [],
  waiting: readonly Waiting[] = [],
): Claim {
  const refused = (reason: HeldReason, opensAt: Instant | null = null): Claim => ({ go: false, reason, opensAt });
  const found = followUpFor(plan, effect);
  if (!found || found.playbook.key !== effect.playbook) return refused('paused');
  if (effect.kind === 'task') return { go: true, address: null };
  const { expiresAt } = effect;
  if (now >= expiresAt) return refused('expired');
  const journey = get(state.journeys, journeyKey(found.playbook.subject, effect));
  // What ended it was told once: a reply, a goal that was taken back, an exit on an event are known by the journey alone.
  const entry = [journey, ...(journey?.withdrawn ?? [])].find((one) => one?.entry === effect.entry);
  const withdrawn = entry ? withdrawnBy(entry) : null;
  if (withdrawn) return refused(withdrawn);
  const user = get(state.users, effect.user);
  if (!user || user.leftAt !== null) return refused('noAddress');
  const asked = askedToLeave(plan, found, state, decided(user, effect), now, underWay);
  if (found.followUp.exit && holds(found.followUp.exit, asked.facts)) return refused('alreadyReached');
  const closed = firstClosed(asked) ?? behind(plan, state, asked, expiresAt, underWay, waiting);
  return closed ? refused(closed.reason, closed.opensAt) : { go: true, address: user.email };
}

/**
 * Whether a mail that every gate lets go has its place taken by those of `waiting` (to the same person, from the outbox) that are more
 * important and could leave but for their next try. A gap that is kept between two mails leaves room for one.
 */
export function behind(
  plan: Plan,
  state: AccountState,
  { followUp, settings, user, timeZone, zones, facts: { now } }: Asked,
  expiresAt: Instant,
  underWay: readonly Instant[],
  waiting: readonly Waiting[],
): Closed | null {
  if (!user) return null;
  const ahead = waiting.filter(isAhead);
  if (ahead.length === 0) return null;
  const room = settings.cooldowns?.['email'] ? 1 : roomUnder(settings.caps, user.touches, timeZone, now, zones);
  return room > ahead.length ? null : { reason: 'lowerPriority', opensAt: Math.min(...ahead.map(({ next }) => next)) };

  function isAhead({ effect, next }: Waiting): boolean {
    // To wait until this one expires would be to lose it; a try takes its time.
    if (next <= now || next + HOUR >= expiresAt) return false;
    const priority = followUpFor(plan, effect)?.followUp.priority ?? 0;
    return priority > followUp.priority && claim(plan, state, effect, now, underWay).go;
  }
}

/** What the gates are asked of a mail about to leave for this person. */
export function askedToLeave(
  plan: Plan,
  { followUp, playbook }: Pick<FollowUpInPlan, 'followUp' | 'playbook'>,
  state: AccountState,
  user: UserState,
  now: Instant,
  underWay: readonly Instant[] = [],
): Asked {
  const view = { user: playbook.subject === 'user' ? user.id : null, subject: playbook.subject };
  const facts = factsOf(plan, state, view, now);
  const asked = askedOf({ plan, followUp, playbook }, state, facts, 'treated', { do: 'email' }, user);
  const { ahead: _ahead, ...alone } = asked;
  return { ...alone, user: asReached(user, underWay) };
}

/** What was decided on before accounts kept count of what waits does not stand in its own way. */
const decided = (user: UserState, { id, at }: Effect): UserState => ({
  ...user,
  waiting: put(user.waiting ?? {}, id, at),
});

const journeyKey = (subject: PlaybookPlan['subject'], { followUp, user }: Effect) =>
  entryOf(followUp, subject === 'account' ? null : user);
