import type { AccountState } from '@banso/engine';
import type { OverrideBody } from '@banso/protocol';
import { instantText } from './time.ts';

/** What staff stopped for this account and has not ended by `now`, all of it (`*`) before single things. */
export function overridesOf({ overrides = {} }: AccountState, now: number): readonly OverrideBody[] {
  return Object.entries(overrides)
    .filter(([, { stopped, until }]) => stopped && (until === null || now < until))
    .sort(([a], [b]) => (a === '*' ? -1 : b === '*' ? 1 : a < b ? -1 : 1))
    .map(([key, { at, until, by, reason }]) => ({
      key: key === '*' ? null : key,
      at: instantText(at),
      until: instantText(until),
      by,
      reason: reason ?? '',
    }));
}
