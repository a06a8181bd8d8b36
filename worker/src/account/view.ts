import { evaluate, factsOf, get, standingsFor, writeBlanks } from '@banso/engine';
import type { AccountState, Standing } from '@banso/engine';
import type { View } from '@banso/protocol';
import type { About } from './intake.ts';
import { instantText } from './time.ts';
import type { Prepared } from './prepared.ts';
import { valuesFor } from './values.ts';

/** What the page may know of its user now. */
export function viewOf(
  { plan, facts, blanks }: Prepared,
  state: AccountState,
  standing: Standing,
  { user, locale = plan.settings.locales[0] ?? 'en' }: About,
  now: number,
  appUrl: string,
): View {
  const person = get(state.users, user);
  const own = standing.users.find((one) => one.user.id === user);
  // Whether or not they count for this account: a condition on them is judged here and there alike.
  const milestones = [null, ...(person ? [person] : [])].flatMap((of) => standingsFor(plan, state, of, now));
  return {
    milestones: Object.fromEntries(
      milestones.map(({ milestone, status, reachedAt }) => [
        milestone.key,
        { status, reachedAt: instantText(reachedAt) },
      ]),
    ),
    progress: own?.progress ?? standing.progress,
    experiences: Object.fromEntries(
      Object.entries(person?.experiences ?? {}).map(
        ([key, { shown, seenAt, completedAt, dismissedAt, snoozedAt, step, stepAt }]) => [
          key,
          {
            shown,
            seenAt: instantText(seenAt),
            completedAt: instantText(completedAt),
            dismissedAt: instantText(dismissedAt),
            snoozedAt: instantText(snoozedAt),
            step,
            stepAt: instantText(stepAt),
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
    summoned: person?.summoned ?? [],
    values: writeBlanks(blanks, valuesFor(plan, state, user, appUrl, locale), locale),
    at: new Date(now).toISOString(),
  };
}
