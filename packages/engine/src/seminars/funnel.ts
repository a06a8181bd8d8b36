import type { Instant } from '../event.ts';
import { grouped } from '../grouped.ts';
import type { SeminarPlan } from '../plan.ts';
import { get } from '../record.ts';
import { passes } from '../rules/test.ts';
import type { SurveyRow } from '../surveys/row.ts';

/** Somebody at a seminar. */
export interface Attendance {
  readonly session: string;
  readonly account: string;
  readonly user: string;
  readonly at: Instant;
}

/** How far the call to an account came that a seminar was the reason of. */
export interface SeminarCall {
  readonly account: string;
  /** When it was queued. */
  readonly at: Instant;
  readonly connected: boolean;
  /** Support goes on after it. */
  readonly continuing: boolean;
}

/** Of one seminar, how many of those who came went how far; each step is of those of the step before. */
export interface SeminarFunnel {
  readonly session: string;
  /** When the first of them came. */
  readonly at: Instant;
  readonly attended: number;
  /** The survey, within its time. */
  readonly answered: number;
  /** What they answered asks for a call. */
  readonly need: number;
  /** Their account was put on the list of calls. */
  readonly called: number;
  readonly connected: number;
  readonly continuing: number;
}

/** In the order in which the seminars were held. */
export function seminarFunnels(
  { within, survey, question, tests }: SeminarPlan,
  attendances: readonly Attendance[],
  askings: readonly (SurveyRow & { readonly account: string })[],
  calls: readonly SeminarCall[],
): readonly SeminarFunnel[] {
  const answersOf = grouped(
    askings.filter((row) => row.survey === survey && get(row.answers, question) !== undefined),
    ({ account, user }) => `${account}\n${user}`,
  );
  const callsOf = grouped(calls, ({ account }) => account);
  const sessions = grouped(attendances, ({ session }) => session);
  return [...sessions]
    .map(([session, came]): SeminarFunnel => {
      const each = came.map(({ account, user, at }) => {
        const inTime = (answersOf.get(`${account}\n${user}`) ?? []).filter(
          (row) => row.at >= at && row.at <= at + within,
        );
        const need = inTime.some((row) => passes(tests, get(row.answers, question)) === 'yes');
        const call = need ? (callsOf.get(account) ?? []).filter((one) => one.at >= at) : [];
        return {
          answered: inTime.length > 0,
          need,
          called: call.length > 0,
          connected: call.some(({ connected }) => connected),
          continuing: call.some(({ connected, continuing }) => connected && continuing),
        };
      });
      const count = (step: keyof (typeof each)[number]) => each.filter((one) => one[step]).length;
      return {
        session,
        at: Math.min(...came.map(({ at }) => at)),
        attended: came.length,
        answered: count('answered'),
        need: count('need'),
        called: count('called'),
        connected: count('connected'),
        continuing: count('continuing'),
      };
    })
    .sort((a, b) => a.at - b.at || a.session.localeCompare(b.session, 'en'));
}
