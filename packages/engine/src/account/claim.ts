import type { Instant } from '../event.ts';
import { askedOf } from '../journeys/asked.ts';
import { firstClosed } from '../journeys/gates.ts';
import { followUpFor } from '../earlier.ts';
import type { Plan, PlaybookPlan } from '../plan.ts';
import { get } from '../record.ts';
import { holds } from '../rules/index.ts';
import { factsOf } from './factsOf.ts';
import type { AccountState, Effect, HeldReason } from './state.ts';

export type Claim =
  | { readonly go: true; readonly address: string | null }
  | { readonly go: false; readonly reason: HeldReason; readonly opensAt: Instant | null };

/**
 * Asked once more just before an effect is performed: what was decided then may not hold now (an unsubscribe, the goal reached,
 * the playbook gone). The frequency cap and the cooldown are not asked again, the touch is already counted.
 */
export function claim(plan: Plan, state: AccountState, effect: Effect, now: Instant): Claim {
  const refused = (reason: HeldReason, opensAt: Instant | null = null): Claim => ({ go: false, reason, opensAt });
  const found = followUpFor(plan, effect);
  if (!found || found.playbook.key !== effect.playbook) return refused('paused');
  if (effect.kind === 'task') return { go: true, address: null };
  if (now >= effect.expiresAt) return refused('expired');
  const journey = get(state.journeys, journeyKey(found.playbook.subject, effect));
  // What ended it was told once: a reply, a goal that was taken back, an exit on an event are known by the journey alone.
  const ended = journey?.entry === effect.entry ? journey.ended?.how : undefined;
  if (ended === 'replied') return refused('replied');
  if (ended === 'goal' || ended === 'exit') return refused('alreadyReached');
  const user = get(state.users, effect.user);
  if (!user || user.leftAt !== null) return refused('noAddress');
  const { followUp, playbook } = found;
  const facts = factsOf(
    plan,
    state,
    { user: playbook.subject === 'user' ? user.id : null, subject: playbook.subject },
    now,
  );
  if (followUp.exit && holds(followUp.exit, facts)) return refused('alreadyReached');
  const asked = askedOf({ plan, followUp, playbook }, state, facts, 'treated', { do: 'email' }, user);
  const { ahead: _ahead, ...alone } = asked;
  const settings = { ...plan.settings, caps: { perDay: Infinity, perWeek: Infinity }, cooldowns: {} };
  const closed = firstClosed({ ...alone, settings });
  return closed ? refused(closed.reason, closed.opensAt) : { go: true, address: user.email };
}

const journeyKey = (subject: PlaybookPlan['subject'], { followUp, user }: Effect) =>
  subject === 'account' ? followUp : `${followUp}/${user ?? ''}`;
