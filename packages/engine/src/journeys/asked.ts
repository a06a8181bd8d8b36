import type { AccountState, Arm, UserState } from '../account/state.ts';
import type { Once } from '../account/once.ts';
import type { Facts } from '../facts.ts';
import type { FollowUp, FollowUpStep, Plan, PlaybookPlan } from '../plan.ts';
import { get } from '../record.ts';
import { aheadOf } from './ahead.ts';
import { timeZoneOf, type Asked } from './gates.ts';
import { overrideOf } from './override.ts';

interface Asking {
  readonly plan: Plan;
  readonly followUp: FollowUp;
  readonly playbook: PlaybookPlan;
  readonly once?: Once;
}

/** What the gates are asked about one step and, where it is for somebody, one person. A task reaches nobody: staff cannot stop it for themselves. */
export function askedOf(
  { plan, followUp, playbook, once = {} }: Asking,
  state: AccountState,
  facts: Facts,
  arm: Arm,
  step: Pick<FollowUpStep, 'do'> | undefined,
  user: UserState | undefined,
): Asked {
  const { zones } = plan;
  return {
    followUp,
    playbook,
    settings: plan.settings,
    facts,
    arm,
    timeZone: timeZoneOf(plan.settings, user, get(state.traits, 'timeZone'), zones),
    zones,
    paused: plan.paused?.has(followUp.key) ?? false,
    ...(step?.do !== 'task' && { override: overrideOf(state, followUp.key, facts.now) }),
    ...(user && { user, ahead: aheadOf(plan, state, followUp, user, once) }),
  };
}
