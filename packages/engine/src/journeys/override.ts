import type { AccountState } from '../account/state.ts';
import type { Instant } from '../event.ts';
import { get } from '../record.ts';

/** What staff stopped for this account and has not ended: this one thing, or all that is automatic. */
export function overrideOf(
  { overrides = {} }: AccountState,
  key: string,
  now: Instant,
): { readonly until: Instant | null } | undefined {
  const inForce = ['*', key].flatMap((name) => {
    const found = get(overrides, name);
    return found?.stopped && (found.until === null || now < found.until) ? [found.until] : [];
  });
  if (inForce.length === 0) return undefined;
  return { until: inForce.includes(null) ? null : Math.max(...(inForce as Instant[])) };
}
