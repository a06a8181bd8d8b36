import type { Instant } from '../event.ts';
import { isMember } from '../members.ts';
import { roleOf } from '../roleOf.ts';
import type { AccountState } from './state.ts';

/** What in the people of an account foretells trouble, whatever its score. */
export interface Sign {
  readonly sign: 'championLeft' | 'noDecisionMaker';
  /** `championLeft`: when the last of them left; null: not known. */
  readonly since: Instant | null;
}

/**
 * Told by the roles that the product gives its people. Where it tells of no champion and no decision maker at all, nothing is known,
 * and nothing is said.
 */
export function signsOf({ users }: AccountState): readonly Sign[] {
  const people = Object.values(users);
  const champions = people.filter((one) => roleOf(one) === 'champion');
  const deciders = people.filter((one) => roleOf(one) === 'decisionMaker');
  if (!people.some(isMember) || champions.length + deciders.length === 0) return [];
  return [
    ...(champions.length > 0 && !champions.some(isMember)
      ? [{ sign: 'championLeft', since: Math.max(...champions.map(({ leftAt }) => leftAt ?? 0)) } as const]
      : []),
    ...(deciders.some(isMember) ? [] : [{ sign: 'noDecisionMaker', since: null } as const]),
  ];
}
