import { describe, expect, it } from 'vitest';
import { randomOf } from '../cases/random.ts';
import type { HealthVersion, Measure } from '../healthPlan.ts';
import { apportion } from './apportion.ts';
import type { HealthFacts } from './measured.ts';
import { score } from './score.ts';

const nothing: HealthFacts = {
  at: 0,
  startedAt: 0,
  heardSince: null,
  progress: null,
  lateSince: null,
  tally: () => undefined,
  people: [],
  trait: () => undefined,
  judge: () => 'unknown',
};

/** Up to four axes of up to six measures, each worth anything from 0 to 100 or not known, with uneven weights. */
function scoredAtRandom(random: () => number) {
  const traits: { [name: string]: number } = {};
  const measure = (key: string): Measure => {
    if (random() < 0.8) traits[key] = random() < 0.5 ? Math.floor(random() * 3) * 50 : random() * 120 - 10;
    const scales = [{ from: 0, scale: { by: 'linear', from: 0, to: 100 } as const }];
    return { key, title: { en: key }, weight: 0.1 + random() * 9, of: { kind: 'trait', trait: key }, scales };
  };
  const axes = (['progress', 'usage', 'initiative', 'spread'] as const).slice(0, 1 + Math.floor(random() * 4));
  const version: HealthVersion = {
    version: 'v1',
    profiles: [
      {
        key: 'all',
        title: { en: 'All' },
        audience: null,
        axes: axes.map((axis) => ({
          axis,
          weight: 0.1 + random() * 9,
          measures: Array.from({ length: 1 + Math.floor(random() * 6) }, (_, i) => measure(`${axis}-${i}`)),
        })),
      },
    ],
  };
  return score(version, { ...nothing, trait: (name) => traits[name] })!;
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe('a score', () => {
  it('is the sum of what each measure brings, to the point, as is each axis', () => {
    for (let seed = 1; seed <= 2000; seed += 1) {
      const health = scoredAtRandom(randomOf(seed));
      const measures = health.axes.flatMap((axis) => axis.measures);
      expect([seed, sum(measures.map(({ points }) => points))]).toEqual([seed, health.score ?? 0]);
      for (const axis of health.axes) {
        expect([seed, sum(axis.measures.map(({ axisPoints }) => axisPoints))]).toEqual([seed, axis.score ?? 0]);
        expect([seed, sum(axis.measures.map(({ points }) => points))]).toEqual([seed, axis.points]);
      }
      for (const { points, axisPoints, score: own } of measures) {
        expect(Number.isInteger(points) && points >= 0 && Number.isInteger(axisPoints) && axisPoints >= 0).toBe(true);
        if (own === null || own === 0) expect([seed, points, axisPoints]).toEqual([seed, 0, 0]);
      }
    }
  });

  it('stays within 0 and 100, and is healthy only where no axis is poor and six tenths are known', () => {
    for (let seed = 1; seed <= 2000; seed += 1) {
      const { score: whole, band, coverage, axes } = scoredAtRandom(randomOf(seed));
      expect(whole === null || (whole >= 0 && whole <= 100)).toBe(true);
      if (band === 'healthy')
        expect([seed, axes.some((axis) => axis.band === 'poor'), coverage >= 0.6]).toEqual([seed, false, true]);
      if (coverage < 0.6) expect([seed, band]).toEqual([seed, null]);
    }
  });

  it('is none where no profile applies', () => {
    const audience = { op: 'account', trait: 'plan', tests: [] } as const;
    const profile = { key: 'paid', title: { en: 'Paid' }, audience, axes: [] };
    expect(score({ version: 'v1', profiles: [profile] }, nothing)).toBeNull();
  });

  it('is by the first profile that applies, in the order written', () => {
    const profile = (key: string, trait: string) => ({
      key,
      title: { en: key },
      audience: { op: 'account', trait, tests: [] } as const,
      axes: [],
    });
    const version = { version: 'v1', profiles: [profile('a', 'x'), profile('b', 'y'), profile('c', 'y')] };
    const judge: HealthFacts['judge'] = (rule) => (rule.op === 'account' && rule.trait === 'y' ? 'yes' : 'unknown');
    expect(score(version, { ...nothing, judge })?.profile).toBe('b');
  });
});

describe('points', () => {
  it('are given to the largest remainders, and to the earlier of two that are equal', () => {
    expect(apportion([33.4, 33.3, 33.3])).toEqual([34, 33, 33]);
    expect(apportion([10.2, 20.7, 0])).toEqual([10, 21, 0]);
    expect(apportion([])).toEqual([]);
  });
});
