import { DAY } from '../durations.ts';
import type { Facts } from '../facts.ts';
import type { Duration, Instant } from '../event.ts';
import { eventAt } from './eventAt.ts';
import { momentsInPage } from './momentsInPage.ts';
import type { EventRule, Rule, Test } from './rule.ts';

/** The earliest time after now at which a rule's answer may change though nothing happens; null: only an event can change it. */
export function flipsAt(rule: Rule | null, facts: Facts): Instant | null {
  if (rule === null) return null;
  switch (rule.op) {
    case 'all':
    case 'any':
      return earliest(rule.of.map((one) => flipsAt(one, facts)));
    case 'not':
      return flipsAt(rule.of, facts);
    case 'segment':
      return flipsAt(facts.segment?.(rule.key) ?? null, facts);
    case 'milestone':
      return after(facts.now, ...(rule.is === 'late' ? [facts.dueAt?.(rule.key)] : momentsInPage(rule, facts)));
    case 'tenure': {
      const tenure = facts.tenure?.();
      if (tenure === undefined) return null;
      const started = facts.now - tenure;
      return after(
        facts.now,
        ...rule.tests.flatMap(({ cmp, value }) =>
          typeof value === 'number' ? edgesOf(cmp).map((edge) => started + value + edge) : [],
        ),
      );
    }
    // Health is told of whole days (UTC); what made it changes with events too, and those wake by themselves.
    case 'health':
      return facts.health ? (Math.floor(facts.now / DAY) + 1) * DAY : null;
    case 'event':
      if (rule.for !== undefined) return after(facts.now, later(heldSince(rule, facts), rule.for));
      return rule.within === undefined ? null : leavesAt(rule.within, countedOf(rule, facts), facts.now);
    default:
      return after(facts.now, ...momentsInPage(rule, facts));
  }
}

/** How many milliseconds past a value a comparison of a growing number with it changes its answer. */
function edgesOf(cmp: Test['cmp']): readonly number[] {
  if (cmp === 'gte' || cmp === 'lt') return [0];
  return cmp === 'gt' || cmp === 'lte' ? [1] : [0, 1];
}

export function earliest(times: readonly (Instant | null | undefined)[]): Instant | null {
  let first: Instant | null = null;
  for (const at of times) if (at !== null && at !== undefined && (first === null || at < first)) first = at;
  return first;
}

/** The earliest of those that are still to come. */
export const after = (now: Instant, ...times: (Instant | null | undefined)[]): Instant | null =>
  earliest(times.filter((at) => typeof at === 'number' && at > now));

const later = (at: Instant | null | undefined, by: Duration) => (typeof at === 'number' ? at + by : undefined);

function heldSince(rule: EventRule, facts: Facts): Instant | null | undefined {
  const tally = facts.tally?.(rule.tally);
  return tally && eventAt(rule, tally);
}

/** The times by which a rule counts: each person's latest, or the latest of all. */
function countedOf({ tally: spec, distinctUsers }: EventRule, facts: Facts): readonly Instant[] {
  const tally = facts.tally?.(spec);
  return (distinctUsers === undefined ? tally?.lasts : Object.values(tally?.users ?? {}).map(([, last]) => last)) ?? [];
}

const leavesAt = (within: Duration, lasts: readonly Instant[], now: Instant) =>
  after(now, ...lasts.map((at) => at + within));
