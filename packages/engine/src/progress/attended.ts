import type { UserState } from '../account/state.ts';
import type { Event } from '../event.ts';
import { get, put } from '../record.ts';

/** Seminars remembered of one person; further ones are left out. */
const MOST = 100;

/** When a person first came to each seminar, by its topic. The same object where the contact was no seminar. */
export function attended(
  known: UserState['attended'],
  { channel, topic, at, verified }: Extract<Event, { kind: 'touch' }>,
): UserState['attended'] {
  if (channel !== 'seminar' || topic === undefined || !verified) return known;
  const before = get(known ?? {}, topic);
  if (before === undefined && Object.keys(known ?? {}).length >= MOST) return known;
  return before !== undefined && before <= at ? known : put(known ?? {}, topic, at);
}
