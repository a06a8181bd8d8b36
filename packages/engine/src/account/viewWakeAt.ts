import { followUpOf } from '../earlier.ts';
import type { Instant } from '../event.ts';
import type { Facts } from '../facts.ts';
import type { Prepared } from '../guides/prepared.ts';
import { entryOf } from '../journeys/entryOf.ts';
import type { Closed } from '../journeys/gates.ts';
import type { FollowUpInPlan, Plan } from '../plan.ts';
import { get } from '../record.ts';
import { after, earliest, flipsAt } from '../rules/index.ts';
import { knownFacts } from './knownFacts.ts';
import { isRule } from './settle.ts';
import type { MilestoneStanding } from './standing.ts';
import type { AccountState } from './state.ts';

/** What a view says, as far as time alone can change it. */
export interface Said {
  readonly user: string;
  /** Of the account, and of this person. */
  readonly milestones: { readonly [subject in 'account' | 'user']: readonly MilestoneStanding[] };
  readonly shut: { readonly [experience: string]: Closed };
}

/**
 * When a view may next be another though nothing happens; null: only an event changes it. Bands of health are left out: they change
 * with the day, for everybody at one moment, and pages that are in use hear of them within minutes.
 */
export function viewWakeAt(
  { plan, facts }: Pick<Prepared, 'plan' | 'facts'>,
  state: AccountState,
  { user, milestones, shut }: Said,
  now: Instant,
): Instant | null {
  const factsOf = (subject: 'account' | 'user', of: string | null) =>
    knownFacts(plan, state, { user: of, subject }, now);
  const asked = { account: factsOf('account', user), user: factsOf('user', user) };
  const counted = { account: factsOf('account', null), user: asked.user };
  return after(
    now,
    ...Array.from(facts.values(), ({ rule, subject }) => flipsAt(rule, asked[subject])),
    ...(['account', 'user'] as const).flatMap((subject) =>
      milestones[subject].map((one) => settlesAt(one, counted[subject])),
    ),
    ...Object.values(shut).map(({ opensAt }) => opensAt),
    ...Array.from(plan.followUps.values(), (one) => {
      const { subject } = one.playbook;
      return summonsAt(plan, state, one, subject === 'user' ? user : null, counted[subject]);
    }),
  );
}

function settlesAt({ milestone: { reached }, status, dueAt }: MilestoneStanding, facts: Facts): Instant | null {
  return status === 'reached' ? null : earliest([dueAt, isRule(reached) ? flipsAt(reached, facts) : null]);
}

/** When a follow-up that asks for something to be shown may do so. */
function summonsAt(
  plan: Plan,
  state: AccountState,
  inForce: FollowUpInPlan,
  user: string | null,
  facts: Facts,
): Instant | null {
  const { key } = inForce.followUp;
  const journey = get(state.journeys, entryOf(key, user)) ?? null;
  const { followUp, playbook } = followUpOf(plan, inForce, journey);
  if (!followUp.steps.some((step) => step.do === 'experience')) return null;
  const step = journey && followUp.steps.find((one) => one.key === journey.step);
  switch (step?.do) {
    case undefined: {
      const conditions = [followUp.trigger, followUp.audience, playbook.audience];
      return earliest([followUp.schedule.from, ...conditions.map((rule) => flipsAt(rule, facts))]);
    }
    case 'delay':
      return journey!.stepSince + step.for;
    case 'wait':
      return earliest([journey!.stepSince + step.upTo, flipsAt(step.until, facts)]);
    default:
      return journey!.held?.opensAt ?? null;
  }
}
