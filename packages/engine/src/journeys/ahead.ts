import type { AccountState, UserState } from '../account/state.ts';
import type { Instant } from '../event.ts';
import type { FollowUp, Plan } from '../plan.ts';
import { earliest } from '../rules/index.ts';
import { recipientsOf } from './recipients.ts';

export interface Ahead {
  readonly count: number;
  /** When the first of them may leave. */
  readonly opensAt: Instant | null;
}

/** Mails of follow-ups that go before this one, held for the same person until a known time: each has its place under the cap. */
export function aheadOf(plan: Plan, state: AccountState, followUp: FollowUp, person: UserState): Ahead {
  const opens = Object.values(state.journeys).flatMap((journey) => {
    const other = plan.followUps.get(journey.followUp)?.followUp;
    if (!other || other.priority <= followUp.priority || journey.ended || journey.arm === 'heldOut') return [];
    const opensAt = journey.held?.opensAt ?? null;
    const step = other.steps.find(({ key }) => key === journey.step);
    if (opensAt === null || step?.do !== 'email' || journey.served.includes(person.id)) return [];
    return recipientsOf(step.email, state, journey.user).includes(person) ? [opensAt] : [];
  });
  return { count: opens.length, opensAt: earliest(opens) };
}
