import { UNSEEN } from '../account/unseen.ts';
import type { ExperienceState } from '../account/state.ts';
import type { Answered, Event, Instant } from '../event.ts';
import { get, put } from '../record.ts';

/** What is known of an experience after one more thing happened to it; the same in the account and in the page. */
export function experienced(
  known: ExperienceState = UNSEEN,
  {
    did,
    step,
    answer,
    at,
  }: Pick<Extract<Event, { kind: 'experience' }>, 'did' | 'at'> & {
    readonly step?: string | undefined;
    readonly answer?: Answered | undefined;
  },
): ExperienceState {
  const latest = (one: Instant | null) => Math.max(one ?? at, at);
  const moved = step !== undefined && at >= (known.stepAt ?? -Infinity);
  return {
    ...known,
    shown: known.shown + (did === 'shown' ? 1 : 0),
    seenAt: did === 'shown' ? Math.min(known.seenAt ?? at, at) : known.seenAt,
    ...(did === 'shown' && { shownAt: latest(known.shownAt ?? null) }),
    completedAt: did === 'completed' ? latest(known.completedAt) : known.completedAt,
    dismissedAt: did === 'dismissed' ? latest(known.dismissedAt) : known.dismissedAt,
    snoozedAt: did === 'snoozed' ? latest(known.snoozedAt) : known.snoozedAt,
    step: moved ? step : known.step,
    stepAt: moved ? at : known.stepAt,
    ...(answer !== undefined && step !== undefined && answered(known, step, answer, at)),
  };
}

function answered(
  { answers = {}, answeredAt = {} }: ExperienceState,
  question: string,
  answer: Answered,
  at: Instant,
): Pick<ExperienceState, 'answers' | 'answeredAt'> {
  if (at < (get(answeredAt, question) ?? -Infinity)) return {};
  return { answers: put(answers, question, answer), answeredAt: put(answeredAt, question, at) };
}
