import type { Tally } from '../account/state.ts';
import type { Event, Traits } from '../event.ts';
import type { KeptTally, Plan } from '../plan.ts';
import { get } from '../record.ts';
import { set } from '../set.ts';
import { passes } from '../rules/test.ts';
import { countedAs } from './counted.ts';
import { EMPTY_TALLY, tallied } from './tally.ts';

/** Writes an event that counts into every tally that keeps it. */
export function tally(plan: Pick<Plan, 'tallies'>, tallies: { [key: string]: Tally }, happened: Event): void {
  const event = countedAs(happened);
  for (const kept of (event && plan.tallies.get(event.name)) ?? []) {
    if (event && countsIn(kept, event))
      set(tallies, kept.spec.key, tallied(get(tallies, kept.spec.key) ?? EMPTY_TALLY, kept, event.at, event.user));
  }
}

/** Whether a tally keeps what has its event's name: by origin and properties. */
export function countsIn(
  { spec }: Pick<KeptTally, 'spec'>,
  { origin, props }: { readonly origin?: string | undefined; readonly props: Traits },
): boolean {
  if (origin !== undefined && spec.excludeOrigin.includes(origin)) return false;
  return spec.where.every(({ prop, tests }) => passes(tests, get(props, prop)) === 'yes');
}
