import type { Instant } from '../event.ts';
import type { Watched } from '../progress/kaplanMeier.ts';
import type { Standing } from './standingBy.ts';
import type { AccountState } from './state.ts';

/** How an account came to its first value: the earliest of the milestones of that role that apply, a person's own among them. */
export interface FirstValue {
  readonly startedAt: Instant;
  /** Null: it has not come to it yet. */
  readonly reachedAt: Instant | null;
}

/** Null: no milestone of that role applies, or the account has not begun. */
export function firstValueOf({ startedAt }: AccountState, { milestones: own, users }: Standing): FirstValue | null {
  if (startedAt === null) return null;
  const values = [...own, ...users.flatMap(({ milestones }) => milestones)].filter(
    ({ milestone }) => milestone.role === 'firstValue',
  );
  if (values.length === 0) return null;
  const reached = values.flatMap(({ reachedAt }) => reachedAt ?? []);
  return { startedAt, reachedAt: reached.length > 0 ? Math.min(...reached) : null };
}

/** For `kaplanMeier` over many: one that has not come to it counts for as long as it was watched. */
export const watchedFor = ({ startedAt, reachedAt }: FirstValue, now: Instant): Watched => ({
  for: Math.max(0, (reachedAt ?? now) - startedAt),
  reached: reachedAt !== null,
});
