import { formatInstant } from '../calendar.ts';
import type { Answered, Instant } from '../event.ts';
import { writeBlanks } from '../guides/pageText.ts';
import type { Prepared } from '../guides/prepared.ts';
import type { Written } from '../guides/putIn.ts';
import { valuesFor } from '../guides/values.ts';
import { get, put } from '../record.ts';
import { evaluate } from '../rules/evaluate.ts';
import type { Answer } from '../rules/rule.ts';
import { emptyUser } from './empty.ts';
import type { Closed } from '../journeys/gates.ts';
import { factsOf } from './factsOf.ts';
import { shutFor } from './shut.ts';
import { standingsFor, type Standing } from './standing.ts';
import type { AccountState } from './state.ts';
import { viewWakeAt } from './viewWakeAt.ts';

/** What an account tells the page about this person: changes with every event, small. */
export interface View {
  readonly milestones: {
    readonly [key: string]: { readonly status: 'open' | 'late' | 'reached'; readonly reachedAt: string | null };
  };
  /** 0 to 1, over the milestones that apply to this person's account. */
  readonly progress: number;
  readonly experiences: {
    readonly [key: string]: {
      readonly shown: number;
      readonly seenAt: string | null;
      readonly completedAt: string | null;
      readonly dismissedAt: string | null;
      readonly snoozedAt: string | null;
      readonly step: string | null;
      readonly stepAt: string | null;
      /** Of a survey, by question. */
      readonly answers?: { readonly [question: string]: Answered };
    };
  };
  /** Answers to the conditions that the page cannot judge (`{ op: 'fact' }` in its plan). */
  readonly facts: { readonly [id: string]: Answer };
  /** Experiences that a follow-up asks for now. */
  readonly summoned: readonly string[];
  /** What may not come of itself now, and why; `opensAt` in milliseconds, by the server's clock. Absent: everything may. */
  readonly shut?: { readonly [experience: string]: Closed };
  /** What the plan's texts say of this person, written out in the reader's locale. */
  readonly values: Written;
  /** Server time of this view, RFC 3339; the later of two views wins. */
  readonly at: string;
  /** When this may next be another though nothing happens, RFC 3339: worth asking again then. Absent: time alone changes nothing. */
  readonly wakeAt?: string;
}

/** Whom a view is about, and in which language they read; without one, in the project's. */
export interface Reader {
  readonly user: string;
  readonly locale?: string | undefined;
}

/** What the page may know of its user now. */
export function viewOf(
  { plan, facts, blanks }: Prepared,
  known: AccountState,
  standing: Standing,
  { user, locale = plan.settings.locales[0] ?? 'en' }: Reader,
  now: number,
  appUrl: string,
): View {
  // Somebody who has done nothing yet is new, not unknown: all that there is to reach is open to them.
  const person = get(known.users, user) ?? emptyUser(user, now);
  const state = { ...known, users: put(known.users, user, person) };
  const own = standing.users.find((one) => one.user.id === user);
  // Whether or not they count for this account: a condition on them is judged here and there alike.
  const milestones = { account: standingsFor(plan, state, null, now), user: standingsFor(plan, state, person, now) };
  const shut = shutFor(plan, state, person, now);
  const wakeAt = viewWakeAt({ plan, facts }, state, { user, milestones, shut }, now);
  return {
    milestones: Object.fromEntries(
      [...milestones.account, ...milestones.user].map(({ milestone, status, reachedAt }) => [
        milestone.key,
        { status, reachedAt: timeText(reachedAt) },
      ]),
    ),
    progress: own?.progress ?? standing.progress,
    experiences: Object.fromEntries(
      Object.entries(person.experiences).map(
        ([key, { shown, seenAt, completedAt, dismissedAt, snoozedAt, step, stepAt, answers }]) => [
          key,
          {
            shown,
            seenAt: timeText(seenAt),
            completedAt: timeText(completedAt),
            dismissedAt: timeText(dismissedAt),
            snoozedAt: timeText(snoozedAt),
            step,
            stepAt: timeText(stepAt),
            ...(answers && { answers }),
          },
        ],
      ),
    ),
    facts: Object.fromEntries(
      Array.from(facts, ([id, { rule, subject }]) => [
        id,
        evaluate(rule, factsOf(plan, state, { user, subject }, now)).answer,
      ]),
    ),
    summoned: person.summoned,
    shut,
    values: writeBlanks(blanks, valuesFor(plan, state, user, appUrl, locale), locale),
    at: formatInstant(now),
    ...(wakeAt !== null && { wakeAt: formatInstant(wakeAt) }),
  };
}

const timeText = (at: Instant | null): string | null => (at === null ? null : formatInstant(at));
