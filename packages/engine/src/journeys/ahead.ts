import type { AccountState, UserState } from '../account/state.ts';
import type { Once } from '../account/once.ts';
import type { Instant } from '../event.ts';
import { followUpFor } from '../earlier.ts';
import type { FollowUp, FollowUpStep, Plan } from '../plan.ts';
import { get } from '../record.ts';
import { earliest } from '../rules/index.ts';
import { entryOf } from './entryOf.ts';
import { recipientsOf } from './recipients.ts';

export interface Ahead {
  readonly count: number;
  /** When the first of them may leave. */
  readonly opensAt: Instant | null;
}

/** Mails of follow-ups that go before this one, held for the same person until a known time: each has its place under the cap. */
export function aheadOf(plan: Plan, state: AccountState, followUp: FollowUp, person: UserState, once: Once): Ahead {
  const opens: Instant[] = [];
  for (const { followUp: inForce, playbook } of plan.followUps.values()) {
    const entry = entryOf(inForce.key, playbook.subject === 'account' ? null : person.id);
    const journey = get(state.journeys, entry);
    const opensAt = journey?.held?.opensAt ?? null;
    if (!journey || opensAt === null || journey.ended || journey.arm === 'heldOut') continue;
    const other = followUpFor(plan, journey)?.followUp;
    const step = other?.steps.find(({ key }) => key === journey.step);
    if (!other || other.priority <= followUp.priority || step?.do !== 'email') continue;
    if (journey.served.includes(person.id)) continue;
    const goesTo = journey.user === null ? everyone(entry, step) : new Set([journey.user]);
    if (person.leftAt === null && goesTo.has(person.id)) opens.push(opensAt);
  }
  return { count: opens.length, opensAt: earliest(opens) };

  function everyone(entry: string, { key, email }: Extract<FollowUpStep, { do: 'email' }>): ReadonlySet<string> {
    once.recipients ??= new Map();
    const name = `${entry}/${key}`;
    const known = once.recipients.get(name) ?? new Set(recipientsOf(email, state, null).map(({ id }) => id));
    once.recipients.set(name, known);
    return known;
  }
}
