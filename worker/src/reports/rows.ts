import { annoyanceIn, exposuresOf, surveyRows } from '@banso/engine';
import type { AccountState, Plan } from '@banso/engine';

/** One row of a table of the directory that an account fills. */
export interface Report {
  readonly table: 'exposures' | 'askings' | 'annoyances';
  /** The row's own key within the account. */
  readonly key: string;
  /** Whom it is about; '': nobody. */
  readonly person: string;
  readonly values: readonly (string | number | null)[];
}

/** All that an account has to tell now. */
export function reportsOf(plan: Plan, state: AccountState, now: number): readonly Report[] {
  return [
    ...exposuresOf(plan, state).map((one): Report => {
      const person = one.user ?? '';
      return {
        table: 'exposures',
        key: JSON.stringify([one.followUp, person, one.entry]),
        person,
        values: [
          one.followUp,
          person,
          one.entry,
          one.version,
          one.arm,
          one.holdout,
          one.minEffect,
          one.enteredAt,
          one.exposedAt,
          one.goalAt,
          Number(one.goalOpen),
          one.endedAt,
          one.how,
        ],
      };
    }),
    ...surveyRows(plan, state, now).map((one): Report => ({
      table: 'askings',
      key: JSON.stringify([one.survey, one.user, one.at]),
      person: one.user,
      values: [
        one.survey,
        one.user,
        one.at,
        one.version,
        one.startedAt,
        one.completedAt,
        one.dismissedAt,
        JSON.stringify(one.answers),
        JSON.stringify(one.segments),
        JSON.stringify(one.missed),
      ],
    })),
    ...annoyanceIn(plan, state).map(({ key, reached, annoyed }): Report => ({
      table: 'annoyances',
      key,
      person: '',
      values: [key, reached, annoyed],
    })),
  ];
}

/** What of a row may change after it was told first: in which segments somebody was when they were asked does not. */
export const changing = ({ table, values }: Report): string =>
  JSON.stringify(table === 'askings' ? values.slice(0, 8) : values);
