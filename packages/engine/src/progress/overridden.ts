import type { AccountState } from '../account/state.ts';
import type { Event } from '../event.ts';
import { get, put } from '../record.ts';

/** The later word of staff on the same thing wins. */
export function overridden(
  overrides: NonNullable<AccountState['overrides']>,
  { key, at, stopped, until, by, reason }: Extract<Event, { kind: 'override' }>,
): NonNullable<AccountState['overrides']> {
  const name = key ?? '*';
  if (at < (get(overrides, name)?.at ?? -Infinity)) return overrides;
  return put(overrides, name, { stopped, at, until, by: by ?? null, reason: reason ?? null });
}
