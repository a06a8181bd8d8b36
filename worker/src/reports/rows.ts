import {
  annoyanceIn,
  exposuresOf,
  firstValueOf,
  relianceOf,
  segmentsOf,
  surveyRows,
  touchCounts,
  tourStands,
} from '@banso/engine';
import type { AccountState, Plan, Standing } from '@banso/engine';
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

/** Tables with one row of where the account as a whole stands. */
export const standingTables = ['reliance', 'first_values'] as const;

export type StandingReport = Report & { readonly table: (typeof standingTables)[number] };

/** All that an account has to tell now; `stands`: where it stands now. */
export function reportsOf(plan: Plan, state: AccountState, stands: Standing, now: number): readonly Report[] {
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
    ...standingRows(state, stands, () => segmentsOf(plan, state, now)),
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

/**
 * What changes with the playbooks that are for the account too, which what it does and the time alone may change. `segments` are asked
 * for where it is told.
 */
export function standingRows(
  state: AccountState,
  stands: Standing,
  segments: () => readonly string[] = () => [],
): readonly StandingReport[] {
  const { alone, of } = relianceOf(state, stands);
  const { startedAt = null, reachedAt = null } = firstValueOf(state, stands) ?? {};
  return [
    { table: 'reliance', key: '', person: '', values: [alone, of] },
    { table: 'first_values', key: '', person: '', values: [startedAt, reachedAt, JSON.stringify(segments())] },
  ];
}

/** What of a row makes it another: in which segments somebody was when it was told does not. */
export const changing = ({ table, values }: Report): string =>
  JSON.stringify(values.slice(0, table === 'askings' ? 8 : table === 'first_values' ? 2 : undefined));
