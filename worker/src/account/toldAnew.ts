import type { Event, UserState } from '@banso/engine';

/**
 * What is known of a person, as events for another account: their traits, said at `at`; their address, where it was vouched for;
 * to what they have said yes and no, and when.
 */
export function toldAnew({ id: user, traits, email, consents, suppressed }: UserState, at: number): readonly Event[] {
  // A line break in it: no sender can give an event such an id, so nobody can have it counted beforehand.
  const about = (what: string) => ({ id: `\nabsorbed/${user}/${what}`, user, verified: true });
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
      : [{ ...about('suppress'), kind: 'suppress', at: suppressed.at, reason: suppressed.reason } as Event]),
  ];
}
