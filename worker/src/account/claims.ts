import { get } from '@banso/engine';
import type { AccountState, Event } from '@banso/engine';
import type { Claims } from './intake.ts';

/** What a token newly says of a person, as events: the only way by which an address comes from a page. */
export function newlyClaimed(state: AccountState | null, claims: Claims, now: number): readonly Event[] {
  const known = state ? get(state.users, claims.user) : undefined;
  const about = { at: now, user: claims.user, verified: true };
  const told = {
    ...(claims.email !== null && claims.email !== known?.email ? { email: claims.email } : {}),
    ...(claims.name !== null && claims.name !== (known && get(known.traits, 'name')) ? { name: claims.name } : {}),
  };
  const id = (what: string) => `token/${claims.user}/${what}/${now}`;
  return [
    ...(Object.keys(told).length > 0
      ? [{ ...about, kind: 'identify' as const, id: id('identify'), traits: told }]
      : []),
    ...(claims.role !== null && claims.role !== known?.role
      ? [{ ...about, kind: 'group' as const, id: id('group'), traits: {}, role: claims.role }]
      : []),
  ];
}
