import { EVERY_CATEGORY, get } from '@banso/engine';
import type { AccountState, Event } from '@banso/engine';
import type { Suppression } from '../directory/suppressions.ts';

/**
 * What was said of an address elsewhere in the project, as events of a person here who has it: from then on this account holds
 * back by itself, and shows why. A no is undone by a yes that the person said after it; what their mailbox or staff said is not.
 */
export function heed(state: AccountState, user: string, suppressions: readonly Suppression[]): readonly Event[] {
  const person = get(state.users, user);
  return suppressions.flatMap(({ category, reason, at }): Event[] => {
    const about = { id: `heard/${user}/${category ?? ''}/${at}`, at, user, verified: true };
    if (category === null) {
      const again = person && get(person.consents, EVERY_CATEGORY);
      const takenBack = reason === 'unsubscribed' && again?.granted === true && again.at >= at;
      const address = person?.email ?? undefined;
      const refused = { ...about, kind: 'suppress', reason, ...(address !== undefined && { address }) } as const;
      return person?.suppressed || takenBack ? [] : [refused];
    }
    const said = person && get(person.consents, category);
    if (said && said.at >= at) return [];
    return [{ ...about, kind: 'consent', category, granted: false, source: 'unsubscribe' }];
  });
}
