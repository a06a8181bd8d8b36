/** When a survey may ask somebody: clocks that the account keeps, for a person has several devices and an account several people. */
import { membersOf } from '../members.ts';
import type { AccountState, UserState } from '../account/state.ts';
import { DAY } from '../durations.ts';
import type { Instant } from '../event.ts';
import type { Survey } from '../experience.ts';
import { hashShare } from '../journeys/arm.ts';
import type { Closed } from '../journeys/gates.ts';
import type { Plan } from '../plan.ts';
import { get } from '../record.ts';

const wait = (opensAt: Instant): Closed => ({ reason: 'cooldown', opensAt });

/** Null: it may ask. Days are those of UTC. */
export function surveyClosed(
  plan: Plan,
  state: AccountState,
  person: UserState,
  survey: Survey,
  now: Instant,
): Closed | null {
  const resting = Math.max(restsUntil(person, survey), othersUntil(plan, person, survey));
  if (now < resting) return wait(resting);
  const people = membersOf(state);
  const full = fullUntil(people, survey, now);
  if (full !== null) return wait(full);
  if (!survey.spread) return null;
  const day = Math.floor(now / DAY);
  const tomorrow = wait((day + 1) * DAY);
  if (!isDrawn(survey, person.id, day)) return tomorrow;
  if (!survey.perAccount) return null;
  // Of those drawn on one day no more are let in than there is room for: all of them may be here at once.
  const rivals = people.filter(
    (one) => one.id !== person.id && now >= restsUntil(one, survey) && isDrawn(survey, one.id, day),
  );
  const before = rivals.filter(({ id }) => luck(survey, id, day) < luck(survey, person.id, day)).length;
  return before < roomIn(people, survey, now) ? null : tomorrow;
}

/** Asked is asked: whoever only saw it is left alone as long as whoever answered. */
function restsUntil({ experiences }: Pick<UserState, 'experiences'>, { key, cooldown }: Survey): Instant {
  return askedAt(experiences, key) + cooldown;
}

function askedAt(experiences: UserState['experiences'], key: string): Instant {
  const { shownAt, seenAt, completedAt, dismissedAt } = get(experiences, key) ?? {};
  return Math.max(...[shownAt, seenAt, completedAt, dismissedAt].map((at) => at ?? -Infinity));
}

/** The gap between any two surveys. Why somebody leaves is asked when they leave. */
function othersUntil({ settings, experiences }: Plan, person: UserState, { key, form }: Survey): Instant {
  const gap = settings.cooldowns?.['survey'] ?? 0;
  if (form === 'churnReason' || gap === 0) return -Infinity;
  const others = Object.keys(person.experiences).filter(
    (other) => other !== key && experiences.get(other)?.experience.kind === 'survey',
  );
  return Math.max(-Infinity, ...others.map((other) => askedAt(person.experiences, other))) + gap;
}

/** How many more people of the account may be asked now; one at least of every account. */
function roomIn(people: readonly UserState[], { key, perAccount }: Survey, now: Instant): number {
  if (!perAccount) return Infinity;
  const most = Math.max(1, Math.floor(people.length * perAccount.share));
  return most - people.filter(({ experiences }) => askedAt(experiences, key) > now - perAccount.per).length;
}

function fullUntil(people: readonly UserState[], survey: Survey, now: Instant): Instant | null {
  const { key, perAccount } = survey;
  if (!perAccount || roomIn(people, survey, now) > 0) return null;
  const asked = people
    .map(({ experiences }) => askedAt(experiences, key) + perAccount.per)
    .filter((until) => until > now);
  return Math.min(...asked);
}

/**
 * Each day one in as many as there are days left in the period is drawn, so that by its end everyone was, and as many on its first
 * day as on its last. Periods are counted from 1970-01-01, for every person alike.
 */
function isDrawn(survey: Pick<Survey, 'key' | 'spread'>, user: string, day: number): boolean {
  const period = Math.max(1, Math.round((survey.spread ?? 0) / DAY));
  const left = period - (((day % period) + period) % period);
  return luck(survey, user, day) < 1 / left;
}

const luck = ({ key }: Pick<Survey, 'key'>, user: string, day: number) => hashShare(`${key}\n${user}\n${day}`);
