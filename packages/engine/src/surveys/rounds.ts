import type { Mark } from '../account/state.ts';
import type { Answered, Instant } from '../event.ts';
import { RESUME } from '../guides/choose.ts';
import { put } from '../record.ts';

/** One asking of one person, from when it was first shown. */
export interface Round {
  readonly at: Instant;
  /** Of the playbook, where it is known. */
  readonly version: number | null;
  readonly startedAt: Instant | null;
  readonly completedAt: Instant | null;
  /** Put away before it was completed. */
  readonly dismissedAt: Instant | null;
  /** By question; the latest word. */
  readonly answers: { readonly [question: string]: Answered };
}

/**
 * The askings that a person's marks tell of, in order. A new one begins when the survey is shown after the last one was over, or
 * when nothing happened to it for as long as it is gone on with.
 */
export function roundsOf(marks: readonly Mark[]): readonly Round[] {
  const rounds: Round[] = [];
  let last = -Infinity;
  for (const mark of marks) {
    const current = rounds[rounds.length - 1];
    const over = current && (current.completedAt !== null || current.dismissedAt !== null);
    const anew = !current || (mark.did === 'shown' && (over || mark.at - last > RESUME));
    if (anew) rounds.push(after(begun(mark), mark));
    else rounds[rounds.length - 1] = after(current, mark);
    last = mark.at;
  }
  return rounds;
}

const begun = ({ at, version }: Mark): Round => ({
  at,
  version: version ?? null,
  startedAt: null,
  completedAt: null,
  dismissedAt: null,
  answers: {},
});

function after(round: Round, { at, did, question, answer }: Mark): Round {
  switch (did) {
    case 'shown':
    case 'snoozed':
      return round;
    case 'answered':
      return {
        ...round,
        startedAt: round.startedAt ?? at,
        answers: question === undefined || answer === undefined ? round.answers : put(round.answers, question, answer),
      };
    case 'completed':
      return { ...round, completedAt: round.completedAt ?? at, dismissedAt: null };
    case 'dismissed':
      return round.completedAt === null ? { ...round, dismissedAt: round.dismissedAt ?? at } : round;
  }
}
