import { parseInstant } from '@banso/engine';
import type { Instant } from '@banso/engine';
import type { Place } from '../parse/place.ts';

/** An instant in milliseconds; a day or an hour that does not exist is an issue, and null. */
export function toInstant(written: string | undefined, place: Place): Instant | null {
  if (written === undefined) return null;
  const at = parseInstant(written);
  if (at === null)
    place.error('badFormat', `"${written}" is no moment of the calendar.`, 'Check its month, day and hour.');
  return at;
}
