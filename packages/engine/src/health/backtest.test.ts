import { describe, expect, it } from 'vitest';
import { emptyAccount } from '../account/empty.ts';
import { healthOf } from '../account/healthOf.ts';
import { assemble } from '../assemble.ts';
import { DAY } from '../calendar.ts';
import { randomOf } from '../cases/random.ts';
import { samplePlan, tallyOf } from '../cases/samples.ts';
import type { Event } from '../event.ts';
import type { HealthPlan } from '../healthPlan.ts';
import { fold } from '../progress/fold.ts';
import { wilson } from '../wilson.ts';
import { aucOf } from './auc.ts';
import type { TallySpec } from '../rules/rule.ts';
import { backtest, type PastAccount } from './backtest.ts';
import { fitRisk } from './risk.ts';

/** Accounts whose chance of leaving goes from `best` at a score of 100 to `worst` at 0, in a straight line. */
function world(seed: number, n: number, best: number, worst: number): PastAccount[] {
  const random = randomOf(seed);
  return Array.from({ length: n }, () => {
    const score = Math.round(random() * 100);
    return { score, churned: random() < worst + ((best - worst) * score) / 100 };
  });
}

describe('a backtest', () => {
  it('finds a score by which those who leave are told', () => {
    const told = backtest(world(1, 1000, 0.02, 0.6));
    expect(told.verdict).toBe('predicts');
    if (told.verdict === 'tooFew') return;
    expect(told.auc.auc).toBeGreaterThan(0.7);
    expect(told.deciles).toHaveLength(10);
    expect(told.deciles[0]!.rate.share).toBeGreaterThan(told.deciles[9]!.rate.share + 0.3);
    expect(told.calibration.brier).toBeLessThan(told.calibration.baseline);
    expect(told.calibration.within).toBeGreaterThanOrEqual(8);
    expect(told.deciles.reduce((sum, { n }) => sum + n, 0)).toBe(1000);
  });

  it('says of noise that it predicts, or is contrary, in about one of twenty worlds', () => {
    const seeds = Array.from({ length: 400 }, (_, seed) => backtest(world(seed + 1, 400, 0.2, 0.2)));
    const said = seeds.filter(({ verdict }) => verdict === 'predicts' || verdict === 'contrary').length;
    expect(said / seeds.length).toBeLessThan(0.08);
    const aucs = seeds.flatMap((one) => (one.verdict === 'tooFew' ? [] : [one.auc.auc]));
    expect(aucs.reduce((a, b) => a + b, 0) / aucs.length).toBeCloseTo(0.5, 1);
  });

  it('says it when a score goes the wrong way', () => {
    expect(backtest(world(3, 1000, 0.6, 0.02)).verdict).toBe('contrary');
  });

  it('refuses to say anything of fewer than thirty who left, or who stayed', () => {
    const of = (left: number, stayed: number) =>
      backtest([
        ...Array.from({ length: left }, (_, i) => ({ score: i % 7, churned: true })),
        ...Array.from({ length: stayed }, (_, i) => ({ score: 50 + (i % 7), churned: false })),
      ]).verdict;
    expect([of(29, 500), of(500, 29), of(0, 500), of(0, 0), of(30, 30)]).toEqual([
      ...Array.from({ length: 4 }, () => 'tooFew'),
      'predicts',
    ]);
  });

  it('keeps accounts of one score in one part', () => {
    const told = backtest(world(5, 300, 0.1, 0.5).map((one) => ({ ...one, score: Math.round(one.score / 50) * 50 })));
    expect(told.verdict !== 'tooFew' && told.deciles.map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [50, 50],
      [100, 100],
    ]);
  });

  it.each([1, 2, 3, 4, 5])('sees that a template’s records, counted, make a score blind: world %i', (seed) => {
    const [trapped, ...clean] = [
      tallyOf('built'),
      tallyOf('built', [], ['template']),
      tallyOf('built', [{ prop: 'fields', tests: [{ cmp: 'gte', value: 3 }] }]),
    ].map((counted) => aucWith(seed, counted));
    for (const auc of clean) {
      expect(auc).toBeGreaterThan(0.7);
      expect(auc - (trapped as number)).toBeGreaterThanOrEqual(0.05);
    }
  });
});

function aucWith(seed: number, counted: TallySpec): number {
  const told = backtest(builders(seed, counted));
  if (told.verdict === 'tooFew') throw new Error('too few');
  return told.auc.auc;
}

/** Accounts that build more or less by themselves, and leave the less they do; a template makes records for some of either. */
function builders(seed: number, counted: TallySpec): PastAccount[] {
  const random = randomOf(seed);
  const health: HealthPlan = {
    version: 'v1',
    profiles: [
      {
        key: 'all',
        title: { en: 'All' },
        audience: null,
        axes: [
          {
            axis: 'usage',
            weight: 1,
            measures: [
              {
                ...{ key: 'built', title: { en: 'Built' }, weight: 1 },
                of: { kind: 'count', tally: counted, days: 14, perPerson: null, per: null },
                scales: [{ from: 0, scale: { by: 'linear', from: 0, to: 40 } }],
              },
            ],
          },
        ],
      },
    ],
    shadow: null,
    group8: { high: 50, call: [], hints: {} },
  };
  const plan = assemble({
    revision: 'built',
    settings: { ...samplePlan().settings, health },
    playbooks: [],
    articles: [],
  });
  return Array.from({ length: 400 }, (_, account) => {
    const own = Math.floor(random() * 20);
    const made = random() < 0.4 ? Math.floor(random() * 40) : 0;
    const events = Array.from({ length: own + made + 1 }, (_unused, i): Event => ({
      ...{ id: String(i), at: i === 0 ? 0 : Math.floor((1 + random() * 13) * DAY), user: 'ann', verified: true },
      ...{ kind: 'track', name: i === 0 ? 'began' : 'built', props: { fields: i > own ? 1 : 5 } },
      ...(i > own && { origin: 'template' }),
    }));
    const state = fold(plan, emptyAccount(String(account)), events);
    const score = healthOf(plan, state, health, 14 * DAY)?.score ?? NaN;
    return { score, churned: random() < 0.7 - 0.035 * own };
  });
}

describe('what a backtest stands on', () => {
  it('counts pairs as they are counted by hand, ties half', () => {
    expect(aucOf([1, 2], [3, 4])?.auc).toBe(1);
    expect(aucOf([3], [3])?.auc).toBe(0.5);
    expect(aucOf([1, 3, 3], [2, 3])?.auc).toBe((2 + 2 * 0.5) / 6);
    expect(aucOf([], [1])).toBeNull();
  });

  it('gives what Hanley and McNeil give for their 109 images: an area of 0.893 with a standard error of 0.032', () => {
    const rated = (counts: readonly number[]) => counts.flatMap((n, i) => Array.from({ length: n }, () => -i));
    const { auc, high } = aucOf(rated([3, 2, 2, 11, 33]), rated([33, 6, 6, 11, 2]))!;
    expect(auc).toBeCloseTo(0.893, 3);
    expect((high - auc) / 1.96).toBeCloseTo(0.032, 3);
  });

  it('gives Wilson’s interval', () => {
    const { low, high } = wilson(8, 10)!;
    expect([low, high].map((one) => Math.round(one * 1000) / 1000)).toEqual([0.49, 0.943]);
    expect(wilson(0, 10)!.low).toBe(0);
    expect(wilson(0, 0)).toBeNull();
  });

  it('stays finite where the score tells all, and flat where it tells nothing', () => {
    const all = fitRisk(Array.from({ length: 100 }, (_, i) => ({ score: i, churned: i < 50 })));
    expect([all(0) > 0.9, all(0) < 1, all(99) < 0.1, all(99) > 0]).toEqual([true, true, true, true]);
    const none = fitRisk(Array.from({ length: 100 }, (_, i) => ({ score: 5, churned: i % 4 === 0 })));
    expect(none(5)).toBeCloseTo(0.25, 1);
  });
});
