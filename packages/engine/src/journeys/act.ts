/** A step that reaches somebody: through the gates for each person it is for, or held, or given up once it is too old. */
import type { Held, Journey, UserState } from '../account/state.ts';
import type { Instant } from '../event.ts';
import type { FollowUpStep } from '../plan.ts';
import { get } from '../record.ts';
import { earliest, flipsAt } from '../rules/index.ts';
import { askedOf } from './asked.ts';
import { firstClosed, type Closed } from './gates.ts';
import type { Going, Taken } from './going.ts';
import { recipientsOf } from './recipients.ts';

const EXPIRED: Closed = { reason: 'expired', opensAt: null };
const HELD_OUT: Closed = { reason: 'heldOut', opensAt: null };
const SEEN: Closed = { reason: 'alreadyReached', opensAt: null };

type Acting = Extract<FollowUpStep, { do: 'email' | 'experience' | 'task' }>;

export function act(going: Going, journey: Journey, step: Acting): Taken {
  const { now } = going;
  const expiresAt = expiryOf(going, journey);
  const expired = now >= expiresAt;
  // A task reaches nobody: staff would rather have it late than not at all.
  const tooOld = expired && step.do !== 'task';
  const waiting: Closed[] = [];
  const heldOut = journey.arm === 'heldOut';
  let { served, exposedAt } = journey;
  const people = step.do === 'email' ? recipientsOf(step.email, going.state(), journey.user) : [undefined];
  if (people.length === 0) waiting.push({ reason: 'noAddress', opensAt: null });
  for (const person of people) {
    const name = person?.id ?? '';
    if (served.includes(name)) continue;
    if (person && hasSeen(person, journey, step)) {
      tell(going, journey, step, SEEN);
      served = [...served, name];
      continue;
    }
    // Who is held out waits at the same gates, so that what would have reached them is logged as of the same moment.
    const closed = firstClosed(asked(going, step, person)) ?? (tooOld ? EXPIRED : null);
    if (closed) waiting.push(closed);
    else {
      if (heldOut) holdOut(going, journey, step);
      else perform(going, journey, step, person);
      served = [...served, name];
      exposedAt ??= now;
    }
  }
  const after: Journey = { ...journey, served, ...(exposedAt !== undefined && { exposedAt }) };
  const [first] = waiting;
  if (first === undefined) return { done: true, journey: after, at: now };
  if (expired) {
    tell(going, journey, step, EXPIRED);
    return { done: true, journey: after, at: now };
  }
  const held = heldBy(going, journey, step, heldOut ? { ...first, reason: 'heldOut' } : first);
  const { playbook, followUp } = going;
  const facts = going.facts();
  return {
    done: false,
    journey: { ...after, held },
    // Who leaves the audience meanwhile is held for that.
    wakeAt: earliest([
      expiresAt,
      ...waiting.map(({ opensAt }) => opensAt),
      flipsAt(playbook.audience, facts),
      flipsAt(followUp.audience, facts),
    ]),
  };
}

/** Counted from when the step fell due, however long it was held; nothing goes once the follow-up's own time is over. */
const expiryOf = ({ followUp: { expireAfter, schedule } }: Going, { stepSince }: Journey): Instant =>
  Math.min(stepSince + expireAfter, schedule.until ?? Infinity);

const asked = (going: Going, step: Acting, user: UserState | undefined) =>
  askedOf(going, going.state(), going.facts(), 'treated', step, user);

/** The mail is for whoever has not seen it in the product meanwhile. */
function hasSeen({ experiences }: UserState, { enteredAt }: Journey, step: Acting): boolean {
  const key = step.do === 'email' ? step.email.unlessSeen : undefined;
  const seen = key === undefined ? undefined : get(experiences, key);
  return (seen?.shownAt ?? seen?.seenAt ?? -Infinity) >= enteredAt;
}

/** Told once: when the reason or the opening time changes. */
function heldBy(going: Going, journey: Journey, step: Acting, closed: Closed): Held {
  const { held } = journey;
  if (held && held.reason === closed.reason && held.opensAt === closed.opensAt) return held;
  tell(going, journey, step, closed);
  return { ...closed, since: going.now };
}

function tell(going: Going, journey: Journey, step: Acting, { reason, opensAt }: Closed): void {
  const { user, followUp } = journey;
  going.decide({ at: going.now, user, what: 'held', followUp, step: step.key, reason, opensAt });
}

function perform(going: Going, journey: Journey, step: Acting, person: UserState | undefined): void {
  const { now } = going;
  const { followUp, user } = journey;
  if (step.do === 'experience') {
    going.summon(step.experience);
    going.decide({ at: now, user, what: 'summoned', followUp, step: step.key, experience: step.experience });
    return;
  }
  const whom = person?.id ?? user;
  const effect = asEffect(going, journey, step, whom);
  if (step.do === 'task') {
    const asked = { ...effect, kind: 'task', user: whom } as const;
    going.emit(asked);
    going.open({ step: step.task, effect: asked, heldOut: false });
  }
  if (person && person.email !== null) {
    going.emit({
      ...effect,
      kind: 'email',
      user: person.id,
      address: person.email,
      locale: localeOf(going, person),
      expiresAt: expiryOf(going, journey),
      ...(step.do === 'email' && step.email.review ? { review: true } : {}),
    });
    going.touch(person.id, effect.id);
  }
  going.decide({ at: now, user: whom, what: step.do, followUp, step: step.key, effect: effect.id });
}

/** Of the version that asks for it, which is another than was entered where that was rolled back. */
function asEffect({ now: at, version }: Going, journey: Journey, step: Acting, whom: string | null) {
  const { playbook, followUp, entry } = journey;
  const id = [playbook, followUp, step.key, entry, whom ?? ''].join('/');
  return { id, at, playbook, version, followUp, step: step.key, entry };
}

/** Who is held out is asked nothing; of a task it is kept that it would have come up, to be compared with those that did. */
function holdOut(going: Going, journey: Journey, step: Acting): void {
  tell(going, journey, step, HELD_OUT);
  if (step.do !== 'task') return;
  const effect = { ...asEffect(going, journey, step, journey.user), kind: 'task', user: journey.user } as const;
  going.open({ step: step.task, effect, heldOut: true });
}

function localeOf({ plan }: Going, { traits }: UserState): string {
  const own = get(traits, 'locale');
  return typeof own === 'string' ? own : (plan.settings.locales[0] ?? 'en');
}
