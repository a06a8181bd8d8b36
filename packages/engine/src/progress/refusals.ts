import type { UserState } from '../account/state.ts';
import type { Event, Instant } from '../event.ts';
import { get, put } from '../record.ts';

/** Stands for every category in a consent: a yes takes back the person's own no to all mail. */
export const EVERY_CATEGORY = '*';

type Refusal = Pick<Extract<Event, { kind: 'suppress' }>, 'at' | 'reason' | 'address'>;

/** The person after a no to all mail, their own or what their mailbox or staff said. */
export function refused(user: UserState, { at, reason, address }: Refusal): Pick<UserState, 'refusals' | 'suppressed'> {
  const before = refusalsOf(user);
  const name = reason === 'bounced' && address !== undefined ? bouncedOf(address) : reason;
  const [first, last] = get(before, name) ?? [at, at];
  const refusals = put(before, name, [Math.min(first, at), Math.max(last, at)] as const);
  return { refusals, suppressed: suppressionOf(refusals, user) };
}

/** As `refused`, after a word on every category, or on their address. */
export const resumed = (user: UserState): Pick<UserState, 'suppressed'> => ({
  suppressed: suppressionOf(refusalsOf(user), user),
});

const BOUNCED = 'bounced ';
const bouncedOf = (address: string) => BOUNCED + address.trim().toLowerCase();

/** The first word that is in force. What a mailbox or staff said the person cannot take back; a bounce is of the address that they had. */
function suppressionOf(
  refusals: NonNullable<UserState['refusals']>,
  { consents, email }: Pick<UserState, 'consents' | 'email'>,
): UserState['suppressed'] {
  const yes = get(consents, EVERY_CATEGORY);
  const againAt: Instant = yes?.granted ? yes.at : -Infinity;
  let earliest: UserState['suppressed'] = null;
  for (const [name, [first, last]] of Object.entries(refusals)) {
    const ofAddress = name.startsWith(BOUNCED);
    if (ofAddress && (email === null || name !== bouncedOf(email))) continue;
    const reason = ofAddress ? 'bounced' : name;
    const since = reason === 'unsubscribed' && first <= againAt ? last : first;
    if (reason === 'unsubscribed' && since <= againAt) continue;
    if (earliest === null || since < earliest.at) earliest = { at: since, reason };
  }
  return earliest;
}

/** Of a person who was remembered before each reason was. */
const refusalsOf = ({ refusals, suppressed }: UserState): NonNullable<UserState['refusals']> =>
  refusals ?? (suppressed ? { [suppressed.reason]: [suppressed.at, suppressed.at] } : {});
