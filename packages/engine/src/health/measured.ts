import type { Tally } from '../account/state.ts';
import { DAY } from '../durations.ts';
import type { Duration, Instant, Json } from '../event.ts';
import type { Measured } from '../healthPlan.ts';
import { get } from '../record.ts';
import type { Answer, Rule } from '../rules/rule.ts';

/** What health asks of an account, as of the start of a day (UTC). Tallies are kept by day. */
export interface HealthFacts {
  readonly at: Instant;
  /** Since when the account exists, and since when it is heard of; null: not known. */
  readonly startedAt: Instant | null;
  readonly heardSince: Instant | null;
  /** Null where there is nothing to reach. */
  readonly progress: number | null;
  /** When the oldest late milestone was due; null: none is late. */
  readonly lateSince: Instant | null;
  /** The account's own, everybody's events among them. */
  readonly tally: (key: string) => Tally | undefined;
  readonly people: readonly { readonly member: boolean; readonly tally: (key: string) => Tally | undefined }[];
  readonly trait: (name: string) => Json | undefined;
  readonly judge: (rule: Rule) => Answer;
}

export const ageOf = ({ at, startedAt }: HealthFacts): Duration | null => (startedAt === null ? null : at - startedAt);

/** The value of a measure; null: not known, which is not zero. */
export function measured(of: Measured, facts: HealthFacts): number | null {
  switch (of.kind) {
    case 'progress':
      return facts.progress;
    case 'late':
      if (facts.progress === null) return null;
      return facts.lateSince === null ? 0 : Math.max(0, Math.floor((facts.at - facts.lateSince) / DAY));
    case 'trait':
      return numeric(facts.trait(of.trait));
    default:
      return heardThrough(of.kind === 'change' ? 2 * of.days : of.days, facts) ? counted(of, facts) : null;
  }
}

type Counted = Extract<Measured, { tally: unknown }>;

function counted(of: Counted, facts: HealthFacts): number | null {
  const { tally, days } = of;
  const today = Math.floor(facts.at / DAY);
  const within = (from: number) => (one: Tally | undefined) => between(one, from, from + days);
  switch (of.kind) {
    case 'days':
      return [...daysOf(facts.tally(tally.key), today - days, today)].filter((n) => n > 0).length;
    case 'people':
      return divided(
        facts.people.filter((one) => one.member && within(today - days)(one.tally(tally.key)) > 0).length,
        of.per,
        facts,
      );
    case 'count':
      return divided(sum(of, facts, within(today - days)), of.per, facts);
    case 'change': {
      const before = sum(of, facts, within(today - 2 * days));
      return before === 0 ? null : sum(of, facts, within(today - days)) / before;
    }
  }
}

/** What nobody is named for counts as one person's more. */
function sum(
  { tally, perPerson }: Extract<Counted, { kind: 'count' | 'change' }>,
  facts: HealthFacts,
  count: (tally: Tally | undefined) => number,
): number {
  const all = count(facts.tally(tally.key));
  if (perPerson === null) return all;
  const each = facts.people.map((one) => count(one.tally(tally.key)));
  const nameless = all - each.reduce((a, b) => a + b, 0);
  return [...each, nameless].reduce((total, one) => total + Math.min(one, perPerson), 0);
}

const between = (tally: Tally | undefined, from: number, to: number) =>
  [...daysOf(tally, from, to)].reduce((a, b) => a + b, 0);

function* daysOf(tally: Tally | undefined, from: number, to: number): Generator<number> {
  for (let day = from; day < to; day += 1) yield get(tally?.days ?? {}, String(day))?.[0] ?? 0;
}

function heardThrough(days: number, { at, heardSince }: HealthFacts): boolean {
  return heardSince !== null && Math.floor(heardSince / DAY) <= Math.floor(at / DAY) - days;
}

function divided(value: number, per: string | null, facts: HealthFacts): number | null {
  if (per === null) return value;
  const by = numeric(facts.trait(per));
  return by === null || by <= 0 ? null : value / by;
}

const numeric = (value: Json | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
