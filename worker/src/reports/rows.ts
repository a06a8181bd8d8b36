import { annoyanceIn, exposuresOf, firstValueOf, relianceOf, surveyRows, touchCounts, tourStands } from '@banso/engine';
import type { AccountState, Plan } from '@banso/engine';
import { taskReports } from './taskRow.ts';

/** One row of a table of the directory that an account fills. */
export interface Report {
  readonly table:
    | 'exposures'
    | 'askings'
    | 'annoyances'
    | 'reactions'
    | 'tasks'
    | 'touches'
    | 'reliance'
    | 'first_values'
    | 'attendances'
    | 'tour_stands';
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
          JSON.stringify(one.kept),
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
        one.spread ?? null,
      ],
    })),
    ...annoyanceIn(plan, state).map(({ key, by, reached, annoyed }): Report => ({
      table: by === 'disliked' ? 'reactions' : 'annoyances',
      key,
      person: '',
      values: [key, reached, annoyed],
    })),
    ...taskReports(plan, state),
    ...touchRows(state),
    ...attendanceRows(state),
    relianceRow(plan, state, now),
    firstValueRow(plan, state, now),
    ...tourStands(plan, state).map(({ tour, finished, steps }): Report => ({
      table: 'tour_stands',
      key: tour,
      person: '',
      values: [tour, finished, JSON.stringify(steps)],
    })),
  ];
}

const touchRows = ({ touches }: AccountState): readonly Report[] =>
  (touches ? touchCounts(touches) : []).map(({ month, origin, channel, byHand, n, minutes }) => ({
    table: 'touches',
    key: [month, origin, channel, byHand].join(' '),
    person: '',
    values: [month, origin, channel, Number(byHand), n, minutes],
  }));

const attendanceRows = ({ users }: AccountState): readonly Report[] =>
  Object.values(users).flatMap(({ id, attended = {} }) =>
    Object.entries(attended).map(([session, at]) => ({
      table: 'attendances' as const,
      key: JSON.stringify([session, id]),
      person: id,
      values: [session, id, at],
    })),
  );

function relianceRow(plan: Plan, state: AccountState, now: number): Report {
  const { alone, of } = relianceOf(plan, state, now);
  return { table: 'reliance', key: '', person: '', values: [alone, of] };
}

function firstValueRow(plan: Plan, state: AccountState, now: number): Report {
  const { startedAt = null, reachedAt = null } = firstValueOf(plan, state, now) ?? {};
  return { table: 'first_values', key: '', person: '', values: [startedAt, reachedAt] };
}

/** What of a row may change after it was told first: in which segments somebody was when they were asked does not. */
export const changing = ({ table, values }: Report): string =>
  JSON.stringify(table === 'askings' ? values.slice(0, 8) : values);
