import type { AccountState, UserState } from '../account/state.ts';
import { DAY } from '../durations.ts';
import type { Instant } from '../event.ts';
import type { Plan } from '../plan.ts';
import { wilson } from '../wilson.ts';

/** Of how many people something reached, and how many of them it annoyed. */
export interface Annoyance {
  /** Of a follow-up that wrote, or of a tour or survey that was shown. */
  readonly key: string;
  readonly by: 'dismissed' | 'unsubscribed';
  readonly reached: number;
  readonly annoyed: number;
}

/** Whoever says no so long after a mail says it to that mail. */
const BLAMED_FOR = 7 * DAY;

/** What one account's people say by what they do; added up over all accounts by whoever can. */
export function annoyanceIn(plan: Plan, { users }: Pick<AccountState, 'users'>): readonly Annoyance[] {
  const people = Object.values(users);
  // A banner, an announcement or a mark is put away when it was read: that says nothing against it.
  const shown = [...plan.experiences.values()].flatMap(({ experience: { key, kind } }) => {
    if (kind !== 'tour' && kind !== 'survey') return [];
    const met = people.flatMap(({ experiences }) => (experiences[key]?.seenAt ? [experiences[key]] : []));
    const away = met.filter(({ dismissedAt, completedAt }) => dismissedAt !== null && completedAt === null);
    return [{ key, by: 'dismissed' as const, reached: met.length, annoyed: away.length }];
  });
  const written = [...plan.followUps.keys()].map((key) => ({
    key,
    by: 'unsubscribed' as const,
    reached: people.filter(({ mailed = {} }) => Object.hasOwn(mailed, key)).length,
    annoyed: people.filter((person) => blamed(plan, person) === key).length,
  }));
  return [...shown, ...written].filter(({ reached }) => reached > 0);
}

/** The follow-up whose mail came last before the person said no to it. */
function blamed(plan: Plan, { mailed = {}, suppressed, consents }: UserState): string | null {
  const refusals: { readonly at: Instant; readonly category: string | null }[] = [
    ...(suppressed && suppressed.reason !== 'bounced' && suppressed.reason !== 'staff'
      ? [{ at: suppressed.at, category: null }]
      : []),
    ...Object.entries(consents).flatMap(([category, { granted, at }]) => (granted ? [] : [{ at, category }])),
  ];
  const to = refusals.flatMap(({ at: refusedAt, category }) =>
    Object.entries(mailed).filter(([key, at]) => {
      const own = plan.followUps.get(key)?.followUp.category;
      return at <= refusedAt && refusedAt - at <= BLAMED_FOR && (category === null || category === own);
    }),
  );
  return to.sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** Enough people to judge by: a share this rare cannot be told of fewer. */
const LEAST = { dismissed: 30, unsubscribed: 100 } as const;

/** Whether it annoys more than a project bears: surely so, by the lower end of the interval. */
export function annoys(quality: Plan['settings']['quality'], { by, reached, annoyed }: Annoyance): boolean {
  if (!quality || reached < LEAST[by]) return false;
  return (wilson(annoyed, reached)?.low ?? 0) > quality[by];
}
