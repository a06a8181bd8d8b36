/** Cases of health: measures, scales, scores, groups, trends. */
import type { Tally } from '../account/state.ts';
import { DAY } from '../durations.ts';
import type { Json, Traits } from '../event.ts';
import { group8Of, score, trend, type HealthFacts } from '../health/index.ts';
import { measured } from '../health/measured.ts';
import { scaleAt, scaled } from '../health/scale.ts';
import type { Axis, Band, HealthVersion, Measure, Measured } from '../healthPlan.ts';
import type { AxisHealth } from '../healthScore.ts';
import { EMPTY_TALLY, tallied } from '../progress/tally.ts';
import { get } from '../record.ts';
import { tallyOf } from './samples.ts';

/** What is known on day 100. Events are `[day, person or null, how many]`, all of the one event that is measured. */
export interface WrittenHealthFacts {
  readonly events?: readonly (readonly [number, string | null, number])[];
  readonly left?: readonly string[];
  readonly heardSince?: number | null;
  readonly traits?: Traits;
  readonly progress?: number;
  readonly lateSince?: number;
}

type WrittenMeasured = Measured extends infer M ? (M extends { tally: unknown } ? Omit<M, 'tally'> : M) : never;

export interface HealthTables {
  readonly measures: readonly {
    readonly name: string;
    readonly of: WrittenMeasured;
    readonly facts: WrittenHealthFacts;
    readonly value: number | null;
  }[];
  /** `from` and `age` in days. */
  readonly scales: readonly {
    readonly name: string;
    readonly scales: Measure['scales'];
    readonly age: number | null;
    readonly value: number;
    readonly score: number | null;
  }[];
  /** Measures as `[weight, what it scores]`. */
  readonly scores: readonly {
    readonly name: string;
    readonly axes: readonly {
      readonly axis: Axis;
      readonly weight: number;
      readonly measures: readonly (readonly [number, number | null])[];
    }[];
    readonly score: number | null;
    readonly band: Band | null;
    readonly coverage: number;
    readonly vetoedBy: Axis | null;
    /** Points of each measure, in order. */
    readonly points: readonly number[];
  }[];
  readonly group8: readonly {
    readonly name: string;
    readonly axes: { readonly [axis: string]: number | null };
    readonly group: number | null;
  }[];
  readonly trends: readonly {
    readonly name: string;
    readonly scores: readonly (number | null)[];
    readonly trend: number | null;
  }[];
}

const TODAY = 100;

export function* runHealth(tables: HealthTables): Generator<readonly [name: string, wanted: unknown, got: unknown]> {
  for (const { name, of, facts, value } of tables.measures)
    yield [name, value, measured({ tally: tallyOf('event'), ...of } as Measured, factsFrom(facts))];
  for (const { name, scales, age, value, score: wanted } of tables.scales) {
    const scale = scaleAt(
      scales.map((one) => ({ ...one, from: one.from * DAY })),
      age === null ? null : age * DAY,
    );
    yield [name, wanted, scale && scaled(value, scale)];
  }
  for (const { name, axes, ...wanted } of tables.scores) yield [name, wanted, scoreOf(axes)];
  for (const { name, axes, group } of tables.group8) yield [name, group, groupOf(axes)];
  for (const { name, scores, trend: wanted } of tables.trends) {
    const slope = trend(scores.map((one, day) => ({ at: day * DAY, score: one })));
    yield [name, wanted, slope === null ? null : Math.round(slope * 1000) / 1000];
  }
}

function factsFrom({ events = [], left = [], heardSince = 0, traits = {}, progress, lateSince }: WrittenHealthFacts) {
  const kept = { spec: tallyOf('event'), firsts: 1, lasts: 1, days: 60, users: 0 };
  const own = new Map<string, Tally>();
  let all = EMPTY_TALLY;
  for (const [day, person, times] of events)
    for (let i = 0; i < times; i += 1) {
      const at = day * DAY + i;
      all = tallied(all, kept, at, person ?? undefined);
      if (person !== null) own.set(person, tallied(own.get(person) ?? EMPTY_TALLY, kept, at, person));
    }
  const facts: HealthFacts = {
    at: TODAY * DAY,
    startedAt: 0,
    heardSince: heardSince === null ? null : heardSince * DAY,
    progress: progress ?? null,
    lateSince: lateSince === undefined ? null : lateSince * DAY,
    tally: () => all,
    people: Array.from(own, ([id, tally]) => ({ member: !left.includes(id), tally: () => tally })),
    trait: (name): Json | undefined => get(traits, name),
    judge: () => 'unknown',
  };
  return facts;
}

function scoreOf(axes: HealthTables['scores'][number]['axes']) {
  const traits: { [name: string]: Json } = {};
  const version: HealthVersion = {
    version: 'v1',
    profiles: [
      {
        key: 'all',
        title: { en: 'All' },
        audience: null,
        axes: axes.map(({ axis, weight, measures }) => ({
          axis,
          weight,
          measures: measures.map(([share, value], i): Measure => {
            const trait = `${axis}-${i}`;
            traits[trait] = value;
            const scales = [{ from: 0, scale: { by: 'linear', from: 0, to: 100 } as const }];
            return { key: trait, title: { en: trait }, weight: share, of: { kind: 'trait', trait }, scales };
          }),
        })),
      },
    ],
  };
  const told = score(version, factsFrom({ traits }));
  return (
    told && {
      score: told.score,
      band: told.band,
      coverage: Math.round(told.coverage * 1000) / 1000,
      vetoedBy: told.vetoedBy,
      points: told.axes.flatMap(({ measures }) => measures.map(({ points }) => points)),
    }
  );
}

function groupOf(axes: HealthTables['group8'][number]['axes']): number | null {
  const told = Object.entries(axes).map(([axis, one]): AxisHealth => ({
    axis: axis as Axis,
    score: one,
    band: one === null ? null : 'concerning',
    coverage: 1,
    points: 0,
    measures: [],
  }));
  const health = { version: 'v1', profile: 'all', score: 50, band: null, coverage: 1, vetoedBy: null, axes: told };
  return group8Of(health, 50);
}
