/**
 * What is carried over of events that have left the log, so that a later refold counts them: for each tally that a plan keeps, the
 * tally of them alone, with how much of it was kept. Plain JSON; one for the account, one for each person.
 */
import type { Event, Instant } from '../event.ts';
import type { KeptTally, Plan } from '../plan.ts';
import { talliedDay } from '../progress/talliedDay.ts';
import { EMPTY_TALLY } from '../progress/tally.ts';
import { countsIn, tally } from '../progress/tallying.ts';
import type { DayCount } from '../progress/dayCount.ts';
import { get } from '../record.ts';
import { set } from '../set.ts';
import type { Tally } from './state.ts';

export interface Carried {
  readonly [tally: string]: { readonly depth: Depth; readonly tally: Tally };
}

/** As in `KeptTally`; `days` null: all of them (JSON knows no infinity). */
interface Depth {
  readonly firsts: number;
  readonly lasts: number;
  readonly days: number | null;
  readonly users: number;
}

/** With these events too. `carried` is that of the plan: made by `carriedUnder`, or empty where nothing has left the log yet. */
export function carry(plan: Pick<Plan, 'tallies'>, carried: Carried, events: Iterable<Event>): Carried {
  const tallies: { [key: string]: Tally } = {};
  for (const [key, one] of Object.entries(carried)) set(tallies, key, one.tally);
  for (const event of events) tally(plan, tallies, event);
  const next: { [key: string]: Carried[string] } = {};
  for (const kept of keptBy(plan))
    set(next, kept.spec.key, { depth: depthOf(kept), tally: get(tallies, kept.spec.key) ?? EMPTY_TALLY });
  return next;
}

/**
 * The same under another plan. A tally that was not kept is made from the daily counts, exact to the day; one that asks for properties,
 * which daily counts do not have, begins anew and says since when it knows (`Tally.since`).
 */
export function carriedUnder(
  plan: Pick<Plan, 'tallies'>,
  carried: Carried,
  counts: Iterable<DayCount>,
  until: Instant,
): Carried {
  const next: { [key: string]: Carried[string] } = {};
  const told = new Map<string, KeptTally[]>();
  for (const kept of keptBy(plan)) {
    const known = get(carried, kept.spec.key);
    if (known && reaches(known.depth, kept)) set(next, kept.spec.key, known);
    else if (kept.spec.where.length > 0)
      set(next, kept.spec.key, { depth: depthOf(kept), tally: { ...(known?.tally ?? EMPTY_TALLY), since: until } });
    else told.set(kept.spec.event, [...(told.get(kept.spec.event) ?? []), kept]);
  }
  for (const count of told.size === 0 ? [] : counts)
    for (const kept of told.get(count.name) ?? []) {
      if (!countsIn(kept, { origin: count.origin, props: {} })) continue;
      const known = get(next, kept.spec.key)?.tally ?? EMPTY_TALLY;
      set(next, kept.spec.key, { depth: depthOf(kept), tally: talliedDay(known, kept, count) });
    }
  return next;
}

const keptBy = ({ tallies }: Pick<Plan, 'tallies'>): readonly KeptTally[] => [...tallies.values()].flat();

const depthOf = ({ firsts, lasts, days, users }: KeptTally): Depth => ({
  firsts,
  lasts,
  days: days === Infinity ? null : days,
  users,
});

const reaches = (depth: Depth, wanted: KeptTally) =>
  depth.firsts >= wanted.firsts &&
  depth.lasts >= wanted.lasts &&
  (depth.days ?? Infinity) >= wanted.days &&
  depth.users >= wanted.users;
