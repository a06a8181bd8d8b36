import { evaluate, factsOf, get } from '@banso/engine';
import type { AccountState, Standing } from '@banso/engine';
import type { View } from '@banso/protocol';
import { instantText } from './time.ts';
import type { Prepared } from './prepared.ts';
import { named, valuesFor } from './values.ts';

/** What the page may know of its user now. */
export function viewOf(
  { plan, page, named: paths }: Prepared,
  state: AccountState,
  standing: Standing,
  user: string,
  now: number,
  appUrl: string,
): View {
  const person = get(state.users, user);
  const own = standing.users.find((one) => one.user.id === user);
  const milestones = [...standing.milestones, ...(own?.milestones ?? [])];
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
      Array.from(page.facts, ([id, { rule, subject }]) => [
        id,
        evaluate(rule, factsOf(plan, state, { user, subject }, now)).answer,
      ]),
    ),
    summoned: person?.summoned ?? [],
    values: named(valuesFor(plan, state, user, appUrl), paths),
    at: new Date(now).toISOString(),
  };
}
