import type { Instant } from '../event.ts';
import type { Plan } from '../plan.ts';
import type { Watched } from '../progress/kaplanMeier.ts';
import { standing } from './standing.ts';
import type { AccountState } from './state.ts';

/**
 * How long this account has taken to its first value, or has been without it until now, for `kaplanMeier` over many. Its first value
 * is the earliest of the milestones of that role that apply, a person's own among them. Null: none applies, or it has not begun.
 */
export function firstValueOf(plan: Plan, state: AccountState, now: Instant): Watched | null {
  if (state.startedAt === null) return null;
  const stands = standing(plan, state, now);
  const values = [...stands.milestones, ...stands.users.flatMap(({ milestones }) => milestones)].filter(
    ({ milestone }) => milestone.role === 'firstValue',
  );
  if (values.length === 0) return null;
  const reached = values.flatMap(({ reachedAt }) => (reachedAt === null ? [] : [reachedAt]));
  const until = reached.length > 0 ? Math.min(...reached) : now;
  return { for: Math.max(0, until - state.startedAt), reached: reached.length > 0 };
}
