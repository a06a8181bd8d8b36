import type { Instant } from '../event.ts';
import { firstClosed, timeZoneOf } from '../journeys/gates.ts';
import type { Plan } from '../plan.ts';
import { get } from '../record.ts';
import { holds } from '../rules/index.ts';
import { factsOf } from './factsOf.ts';
import type { AccountState, Effect, HeldReason } from './state.ts';

export type Claim =
  | { readonly go: true; readonly address: string | null }
  | { readonly go: false; readonly reason: HeldReason; readonly opensAt: Instant | null };

/**
 * Asked once more just before an effect is performed: what was decided then may not hold now (an unsubscribe, the goal reached,
 * the playbook gone). The frequency cap is not asked again, the touch is already counted.
 */
export function claim(plan: Plan, state: AccountState, effect: Effect, now: Instant): Claim {
  const refused = (reason: HeldReason, opensAt: Instant | null = null): Claim => ({ go: false, reason, opensAt });
  const found = plan.followUps.get(effect.followUp);
  if (!found || found.playbook.key !== effect.playbook) return refused('paused');
  if (effect.kind === 'task') return { go: true, address: null };
  if (now >= effect.expiresAt) return refused('expired');
  const user = get(state.users, effect.user);
  if (!user || user.leftAt !== null) return refused('noAddress');
  const { followUp, playbook } = found;
  const { settings } = plan;
  const facts = factsOf(
    plan,
    state,
    { user: playbook.subject === 'user' ? user.id : null, subject: playbook.subject },
    now,
  );
  if (followUp.exit && holds(followUp.exit, facts)) return refused('alreadyReached');
  const timeZone = timeZoneOf(settings, user, get(state.traits, 'timeZone'));
  const caps = { perDay: Infinity, perWeek: Infinity };
  const closed = firstClosed({
    followUp,
    playbook,
    settings: { ...settings, caps },
    facts,
    arm: 'treated',
    user,
    timeZone,
  });
  return closed ? refused(closed.reason, closed.opensAt) : { go: true, address: user.email };
}
