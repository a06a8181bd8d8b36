import type { AccountState, UserState } from '../account/state.ts';
import { DAY } from '../durations.ts';
import type { Instant } from '../event.ts';
import type { Survey } from '../experience.ts';
import type { Plan } from '../plan.ts';
import { get } from '../record.ts';
import { walk } from '../rules/walk.ts';
import { wilson } from '../wilson.ts';

/** Of how many people something reached, and how many of them it annoyed. */
export interface Annoyance {
  /** Of a follow-up that wrote, of an experience that was shown, or (`article/<key>`) of a help article. */
  readonly key: string;
  /** `disliked`: of those who said what it was like, who said that it was bad. */
  readonly by: 'dismissed' | 'unsubscribed' | 'disliked';
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
    const met = people
      .flatMap(({ experiences }) => get(experiences, key) ?? [])
      .filter(({ seenAt }) => seenAt !== null);
    const away = met.filter(({ dismissedAt, completedAt }) => dismissedAt !== null && completedAt === null);
    return [{ key, by: 'dismissed' as const, reached: met.length, annoyed: away.length }];
  });
  const blames = people.map((person) => blamed(plan, person));
  const written = [...plan.followUps.keys()].map((key) => ({
    key,
    by: 'unsubscribed' as const,
    reached: people.filter(({ mailed = {} }) => Object.hasOwn(mailed, key)).length,
    annoyed: blames.filter((one) => one === key).length,
  }));
  return [...shown, ...written, ...ratedIn(plan, people), ...solvedIn(plan, people)].filter(
    ({ reached }) => reached > 0,
  );
}

/** An article among what is paused: its key may be that of an experience too. */
export const articleName = (key: string): string => `article/${key}`;

function solvedIn({ articles }: Plan, people: readonly UserState[]): readonly Annoyance[] {
  return articles.map(({ key }) => {
    const words = people.flatMap(({ reactions = {} }) => get(reactions, key) ?? []);
    const unsolved = words.filter(({ solved }) => !solved);
    return { key: articleName(key), by: 'disliked', reached: words.length, annoyed: unsolved.length };
  });
}

/** The greatest score of each scale that is a bad one. */
const BAD = { csat: 2, ces: 3 } as const;

/** Experiences after which a survey asks how satisfied somebody is or how easy it was. */
function ratedIn({ experiences }: Plan, people: readonly UserState[]): readonly Annoyance[] {
  const rated = new Map<string, { reached: number; annoyed: number }>();
  for (const { experience } of experiences.values()) {
    if (experience.kind !== 'survey' || (experience.form !== 'csat' && experience.form !== 'ces')) continue;
    const scores = people.flatMap((person) => {
      const score = get(get(person.experiences, experience.key)?.answers ?? {}, 'score');
      return typeof score === 'number' ? [score] : [];
    });
    const bad = scores.filter((score) => score <= BAD[experience.form as keyof typeof BAD]);
    for (const key of askedAbout(experience)) {
      const { reached, annoyed } = rated.get(key) ?? { reached: 0, annoyed: 0 };
      rated.set(key, { reached: reached + scores.length, annoyed: annoyed + bad.length });
    }
  }
  return Array.from(rated, ([key, counts]) => ({ key, by: 'disliked', ...counts }));
}

const askedAbout = ({ trigger }: Survey): ReadonlySet<string> =>
  new Set([...(trigger ? walk(trigger) : [])].flatMap((leaf) => (leaf.op === 'experience' ? [leaf.key] : [])));

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
const LEAST = { dismissed: 30, unsubscribed: 100, disliked: 30 } as const;

/** Whether it annoys more than a project bears: surely so, by the lower end of the interval. */
export function annoys(quality: Plan['settings']['quality'], { by, reached, annoyed }: Annoyance): boolean {
  const most = quality?.[by];
  if (most === undefined || reached < LEAST[by]) return false;
  return (wilson(annoyed, reached)?.low ?? 0) > most;
}
