import type { Survey } from '../experience.ts';
import type { Band } from '../healthPlan.ts';
import { newcombe } from '../newcombe.ts';
import { get } from '../record.ts';
import { wilson, type Share } from '../wilson.ts';
import { chosenIn } from './results.ts';
import type { SurveyRow } from './row.ts';

/** Why people leave, by how far the product had spread in their company when they were asked. */
export interface ReasonBySpread {
  /** `other`: in their own words. */
  readonly reason: string;
  /** Poor, concerning, healthy, not known. Shares are of all who were asked, as in the survey's own results. */
  readonly bands: readonly {
    readonly band: Band | 'unknown';
    readonly n: number;
    readonly of: number;
    readonly share: Share | null;
  }[];
  /** Share where it had spread poorly less the share elsewhere, of what is known; null: one of the two is of nobody. */
  readonly difference: Share | null;
}

const spreadBands = ['poor', 'concerning', 'healthy', 'unknown'] as const;

/** `rows`: askings of this survey. */
export function reasonsBySpread({ questions }: Survey, rows: readonly SurveyRow[]): readonly ReasonBySpread[] {
  const asked = (band: string) => rows.filter(({ spread }) => (spread ?? 'unknown') === band);
  return questions.flatMap((question) => {
    if (!('options' in question)) return [];
    const reasons = [...question.options.map(({ key }) => key), ...(question.other ? ['other'] : [])];
    return reasons.map((reason): ReasonBySpread => {
      const chose = (row: SurveyRow) => chosenIn(get(row.answers, question.key)).includes(reason);
      const bands = spreadBands.map((band) => {
        const of = asked(band);
        const n = of.filter(chose).length;
        return { band, n, of: of.length, share: wilson(n, of.length) };
      });
      const [poor, ...rest] = bands;
      const known = rest.filter(({ band }) => band !== 'unknown');
      const sum = (what: 'n' | 'of') => known.reduce((total, one) => total + one[what], 0);
      return { reason, bands, difference: poor ? newcombe(poor, { n: sum('n'), of: sum('of') }) : null };
    });
  });
}
