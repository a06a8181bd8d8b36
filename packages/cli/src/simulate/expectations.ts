import { toDuration } from '@banso/playbook';
import type { Expectation, Scenario } from '@banso/playbook';
import { MINUTE } from '@banso/engine';
import type { Instant } from '@banso/engine';
import type { Entry, Run } from './run.ts';

export interface Judged {
  readonly expectation: Expectation;
  readonly met: boolean;
  /** When what was expected happened, whether or not in time. */
  readonly seen: readonly Instant[];
  /** Of an expectation on progress: what it was. */
  readonly progress?: number;
}

export function judge(scenario: Scenario, run: Run): readonly Judged[] {
  return (scenario.expect ?? []).map((expectation) => {
    if (expectation.what === 'progress') return judgeProgress(expectation, run);
    const seen = run.entries.filter((entry) => matches(entry, expectation)).map(({ at }) => at);
    const inTime = seen.filter((at) => within(at - run.startAt, expectation));
    const { times } = expectation;
    return { expectation, met: times === undefined ? inTime.length > 0 : inTime.length === times, seen };
  });
}

function judgeProgress(expectation: Extract<Expectation, { what: 'progress' }>, run: Run): Judged {
  const at = run.startAt + toDuration(expectation.at);
  const progress = run.progress.filter((one) => one.at <= at).at(-1)?.progress ?? 0;
  return { expectation, met: Math.abs(progress - expectation.is) < 0.005, seen: [], progress };
}

type Timed = { readonly [when in 'at' | 'before' | 'after']?: string | undefined };

function within(after: number, { at, before, after: from }: Timed): boolean {
  if (at !== undefined && Math.abs(after - toDuration(at)) >= MINUTE) return false;
  return (before === undefined || after <= toDuration(before)) && (from === undefined || after >= toDuration(from));
}

/** Everything that the expectation names is so of the entry; times are judged apart. */
function matches(
  entry: Entry,
  { at, before, after, times, ...named }: Exclude<Expectation, { what: 'progress' }>,
): boolean {
  if (entry.of === 'event') return false;
  const facts: object = entry.of === 'shown' ? { ...entry, what: 'shown' } : entry.decision;
  return Object.entries(named).every(
    ([name, value]) => (facts as { readonly [name: string]: unknown })[name] === value,
  );
}
