import { describe, expect, it } from 'vitest';
import { randomOf } from '../cases/random.ts';
import { armOf } from '../journeys/arm.ts';
import { verdictOf } from './verdict.ts';
import type { Judged } from './verdict.ts';

/** One world: accounts in the arms that the engine gives them, of whom 40 in a hundred come without us, and `effect` more with. */
function world(seed: number, accounts: number, holdout: number, effect: number) {
  const random = randomOf(seed);
  const count = { treated: { n: 0, of: 0 }, heldOut: { n: 0, of: 0 } };
  return {
    counted: count,
    grow(by: number) {
      for (let i = 0; i < by; i += 1) {
        const arm = count[armOf(`outreach-${seed}`, `account-${count.treated.of + count.heldOut.of}`, holdout)];
        arm.of += 1;
        if (random() < 0.4 + (arm === count.treated ? effect : 0)) arm.n += 1;
      }
      return count;
    },
    all() {
      return this.grow(accounts);
    },
  };
}

const seeds = Array.from({ length: 300 }, (_, seed) => seed + 1);
const share = (told: readonly Judged[], ...of: readonly Judged['verdict'][]) =>
  told.filter(({ verdict }) => of.includes(verdict)).length / told.length;

describe('a verdict', { timeout: 30_000 }, () => {
  it('finds twelve points among the 5,000 accounts of the demo world, in 95 worlds of 100 and more', () => {
    const told = seeds.map((seed) =>
      verdictOf({ ...world(seed, 5000, 0.1, 0.12).all(), holdout: 0.1, minEffect: 0.12 }),
    );
    expect(share(told, 'works')).toBeGreaterThanOrEqual(0.95);
    const covered = told.filter(({ difference: d }) => d !== null && d.low <= 0.12 && d.high >= 0.12);
    expect(covered.length / told.length).toBeGreaterThanOrEqual(0.95);
  });

  it('cannot tell eight points among 300 accounts, and says why', () => {
    const told = seeds.map((seed) =>
      verdictOf({ ...world(seed, 300, 0.1, 0.08).all(), holdout: 0.1, minEffect: 0.08 }),
    );
    expect(told.every(({ verdict, because }) => verdict === 'cannotTell' && because === 'tooFew')).toBe(true);
    const halved = seeds.map((seed) =>
      verdictOf({ ...world(seed, 300, 0.5, 0.08).all(), holdout: 0.5, minEffect: 0.08 }),
    );
    expect(share(halved, 'cannotTell')).toBeGreaterThanOrEqual(0.9);
    expect(share(halved, 'harms', 'noEvidence')).toBe(0);
  });

  it('says of nothing that it works or harms in at most 5 worlds of 100, though somebody looks every week', () => {
    const told = seeds.map((seed) => {
      const { grow } = world(seed, 0, 0.2, 0);
      const looks = Array.from({ length: 12 }, () => verdictOf({ ...grow(150), holdout: 0.2, minEffect: 0.1 }));
      return looks.find(({ verdict }) => verdict === 'works' || verdict === 'harms') ?? (looks[11] as Judged);
    });
    expect(share(told, 'works', 'harms')).toBeLessThanOrEqual(0.05);
  });

  it('tells harm, and that there is nothing worth seeing, where there are enough accounts', () => {
    const harm = verdictOf({ ...world(7, 5000, 0.3, -0.12).all(), holdout: 0.3, minEffect: 0.1 });
    expect(harm.verdict).toBe('harms');
    const nothing = verdictOf({ ...world(7, 14_500, 0.5, 0).all(), holdout: 0.5, minEffect: 0.08 });
    expect(nothing.verdict).toBe('noEvidence');
  });

  it('is hidden where the arms are not in the proportion in which they were drawn', () => {
    const arms = { treated: { n: 400, of: 900 }, heldOut: { n: 90, of: 200 } };
    expect(verdictOf({ ...arms, holdout: 0.1, minEffect: 0.1 })).toMatchObject({
      verdict: 'cannotTell',
      because: 'unevenArms',
    });
    expect(verdictOf({ ...arms, holdout: 0, minEffect: 0.1 }).because).toBe('noHoldout');
  });
});
