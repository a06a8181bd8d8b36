import { DAY } from '../durations.ts';
import type { Instant } from '../event.ts';
import { score, type HealthFacts } from '../health/index.ts';
import type { HealthVersion } from '../healthPlan.ts';
import type { Health } from '../healthScore.ts';
import type { Plan } from '../plan.ts';
import { get } from '../record.ts';
import { evaluate } from '../rules/index.ts';
import { isMember } from '../members.ts';
import { knownFacts } from './knownFacts.ts';
import { standingBy } from './standingBy.ts';
import type { AccountState } from './state.ts';

/**
 * The account's health as of the start of this day (UTC): whole days only, so that it is the same at whatever hour it is asked for.
 * A playbook whose audience asks for health is left out of the progress that health is told from. Null: no profile applies.
 */
export function healthOf(plan: Plan, state: AccountState, version: HealthVersion, now: Instant): Health | null {
  const at = Math.floor(now / DAY) * DAY;
  return score(version, healthFacts(plan, state, at));
}

function healthFacts(plan: Plan, state: AccountState, at: Instant): HealthFacts {
  const facts = knownFacts(plan, state, { user: null, subject: 'account' }, at);
  const stands = standingBy(knownFacts, plan, state, at);
  const anything = stands.milestones.length > 0 || stands.users.some(({ milestones }) => milestones.length > 0);
  return {
    at,
    startedAt: state.startedAt,
    heardSince: state.heardSince,
    progress: anything ? stands.progress : null,
    lateSince: stands.stuckSince,
    tally: (key) => get(state.tallies, key),
    people: Object.values(state.users).map((one) => ({
      member: isMember(one),
      tally: (key) => get(one.tallies, key),
    })),
    trait: (name) => get(state.traits, name),
    judge: (rule) => evaluate(rule, facts).answer,
  };
}
