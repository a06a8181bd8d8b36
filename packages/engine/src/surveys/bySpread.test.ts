import { describe, expect, it } from 'vitest';
import { randomOf } from '../cases/random.ts';
import type { Survey } from '../experience.ts';
import { reasonsBySpread } from './bySpread.ts';
import type { SurveyRow } from './row.ts';

const survey = {
  kind: 'survey',
  form: 'churnReason',
  key: 'why-leave',
  questions: [
    {
      key: 'reason',
      ask: 'single',
      options: ['not-spread', 'price', 'features'].map((key) => ({ key, label: { en: key }, milestone: null })),
      other: true,
    },
  ],
} as unknown as Survey;

/** Where the product has hardly spread, that is the reason of 50 in 100 who say one; elsewhere of 20, give or take what is planted. */
function leaving(seed: number, n: number, planted: number): SurveyRow[] {
  const random = randomOf(seed);
  return Array.from({ length: n }, (_, at) => {
    const spread = (['poor', 'concerning', 'healthy', null] as const)[Math.floor(random() * 4)] ?? null;
    const chance = 0.2 + (spread === 'poor' ? planted : 0);
    const reason = random() < chance ? 'not-spread' : random() < 0.5 ? 'price' : 'other: too busy';
    const answers = random() < 0.9 ? { reason } : {};
    return {
      ...{ survey: 'why-leave', user: `u${at}`, at, version: 1, startedAt: at, completedAt: at, dismissedAt: null },
      ...{ answers, segments: [], missed: [], spread },
    } as unknown as SurveyRow;
  });
}

const seeds = Array.from({ length: 300 }, (_, seed) => seed + 1);
const notSpread = (rows: readonly SurveyRow[]) =>
  reasonsBySpread(survey, rows).find(({ reason }) => reason === 'not-spread')?.difference;

describe('reasons for leaving by spread', () => {
  it('show a link that is planted, with an interval that holds it', () => {
    const told = seeds.map((seed) => notSpread(leaving(seed, 400, 0.3)));
    expect(told.filter((one) => one && one.low > 0).length / told.length).toBeGreaterThanOrEqual(0.95);
    // Nine in ten of those asked say a reason.
    const held = told.filter((one) => one && one.low <= 0.27 && one.high >= 0.27);
    expect(held.length / told.length).toBeGreaterThanOrEqual(0.93);
  });

  it('show none where there is none, but in one world of twenty', () => {
    const told = seeds.map((seed) => notSpread(leaving(seed, 400, 0)));
    expect(told.filter((one) => one && (one.low > 0 || one.high < 0)).length / told.length).toBeLessThanOrEqual(0.07);
  });

  it('count every asking in one band, of all who were asked, and compare what is known alone', () => {
    const rows = leaving(72, 200, 0.3);
    const told = reasonsBySpread(survey, rows);
    expect(told.map(({ reason }) => reason)).toEqual(['not-spread', 'price', 'features', 'other']);
    for (const { bands } of told) expect(bands.reduce((sum, { of }) => sum + of, 0)).toBe(200);
    const chosen = told.reduce((sum, { bands }) => sum + bands.reduce((n, one) => n + one.n, 0), 0);
    expect(chosen).toBe(rows.filter(({ answers }) => 'reason' in answers).length);
    expect(
      reasonsBySpread(
        survey,
        rows.filter(({ spread }) => spread !== 'poor'),
      )[0]?.difference,
    ).toBeNull();
  });
});
