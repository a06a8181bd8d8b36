import type { Instant } from '../event.ts';
import type { Plan } from '../plan.ts';
import { holds } from '../rules/evaluate.ts';
import type { Facts } from '../facts.ts';
import { factsOf } from './factsOf.ts';
import type { AccountState } from './state.ts';

/** Keys of the project's segments in which the account is now. */
export const segmentsOf = (plan: Plan, state: AccountState, now: Instant): readonly string[] =>
  segmentsIn(plan, factsOf(plan, state, { user: null, subject: 'account' }, now));

/** Keys of the project's segments to which somebody of whom this is true belongs. */
export const segmentsIn = ({ settings }: Plan, facts: Facts): readonly string[] =>
  Object.entries(settings.segments).flatMap(([key, rule]) => (holds(rule, facts) ? [key] : []));
