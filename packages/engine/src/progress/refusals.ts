import type { UserState } from '../account/state.ts';
import type { Event, Instant } from '../event.ts';
import { get, put } from '../record.ts';

/** Stands for every category in a consent: a yes takes back the person's own no to all mail. */
export const EVERY_CATEGORY = '*';

type Refusal = Pick<Extract<Event, { kind: 'suppress' }>, 'at' | 'reason'>;

/** The person after a no to all mail, their own or what their mailbox or staff said. */
export function refused(user: UserState, { at, reason }: Refusal): Pick<UserState, 'refusals' | 'suppressed'> {
  const before = refusalsOf(user);
  const [first, last] = get(before, reason) ?? [at, at];
  const refusals = put(before, reason, [Math.min(first, at), Math.max(last, at)] as const);
  return { refusals, suppressed: suppressionOf(refusals, user.consents) };
}

/** As `refused`, after a word on every category. */
export const resumed = (user: UserState): Pick<UserState, 'suppressed'> => ({
  suppressed: suppressionOf(refusalsOf(user), user.consents),
});

/** The first word that is in force. What a mailbox or staff said the person cannot take back. */
function suppressionOf(
  refusals: NonNullable<UserState['refusals']>,
  consents: UserState['consents'],
): UserState['suppressed'] {
  const yes = get(consents, EVERY_CATEGORY);
  const againAt: Instant = yes?.granted ? yes.at : -Infinity;
  let earliest: UserState['suppressed'] = null;
  for (const [reason, [first, last]] of Object.entries(refusals)) {
    const since = reason === 'unsubscribed' && first <= againAt ? last : first;
    if (reason === 'unsubscribed' && since <= againAt) continue;
    if (earliest === null || since < earliest.at) earliest = { at: since, reason };
  }
  return earliest;
}

/** Of a person who was remembered before each reason was. */
const refusalsOf = ({ refusals, suppressed }: UserState): NonNullable<UserState['refusals']> =>
  refusals ?? (suppressed ? { [suppressed.reason]: [suppressed.at, suppressed.at] } : {});
