import { get } from '@banso/engine';
import type { Event, Plan, UserState } from '@banso/engine';
import type { Ledger } from './ledger.ts';

/**
 * What is known of a person, as events for another account: their traits, said at `at`; their address, where it was vouched for;
 * to what they have said yes and no, and when.
 */
function toldAnew({ id: user, traits, email, consents, suppressed }: UserState, at: number): readonly Event[] {
  const about = (what: string) => ({ id: absorbedId(user, what), user, verified: true });
  const { email: _, ...others } = traits;
  return [
    { ...about('identify'), kind: 'identify', at, traits: { ...others, ...(email === null ? {} : { email }) } },
    ...Object.entries(consents).map(([category, consent]): Event => ({
      ...about(`consent/${category}`),
      kind: 'consent',
      category,
      ...consent,
    })),
    ...(suppressed === null
      ? []
      : [
          {
            ...{ ...about('suppress'), kind: 'suppress', at: suppressed.at, reason: suppressed.reason },
            ...(email !== null && { address: email }),
          } as Event,
        ]),
  ];
}

/** A line break in it: no sender can give an event such an id, so nobody can have it counted beforehand. */
export const absorbedId = (user: string, what: string): string => `\nabsorbed/${user}/${what}`;

interface Desk {
  readonly ledger: Ledger;
  readonly plan: Plan;
  readonly now: number;
}

/** Takes a person out of the account; answers what is known of them, to be told elsewhere as of `at`. */
export function release({ ledger, plan, now }: Desk, user: string, at: number): readonly Event[] {
  const { kept } = ledger;
  const person = kept && get(kept.state.users, user);
  if (!person) return [];
  if (person.leftAt === null) {
    const left = { id: `released/${user}`, at: now, user, verified: true, kind: 'leave' } as const;
    ledger.commit({ project: kept.project, account: kept.state.id, plan, events: [left], now });
  }
  return toldAnew(person, at);
}
