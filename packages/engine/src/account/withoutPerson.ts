import { get } from '../record.ts';
import { set } from '../set.ts';
import type { Carried } from './carried.ts';
import type { AccountState, Tally } from './state.ts';

/**
 * The account without a person: nothing of theirs is left but that somebody (`as`, a name that tells nothing) did what was counted,
 * so the account's own progress stays as it was.
 */
export function withoutPerson(state: AccountState, user: string, as: string): AccountState {
  const { [user]: _, ...users } = state.users;
  const journeys = Object.entries(state.journeys)
    .filter(([, journey]) => journey.user !== user)
    .map(([entry, journey]) => {
      const served = journey.served.map((one) => (one === user ? as : one));
      return [entry, journey.served.includes(user) ? { ...journey, served } : journey] as const;
    });
  const tasks = Object.entries(state.tasks ?? {}).filter(([, task]) => task.user !== user);
  return {
    ...state,
    users,
    journeys: Object.fromEntries(journeys),
    tallies: renamedIn(state.tallies, user, as),
    ...(state.tasks && { tasks: Object.fromEntries(tasks) }),
  };
}

/** What is carried over, with the person's name gone from it. */
export function carriedWithout(carried: Carried, user: string, as: string): Carried {
  return Object.fromEntries(
    Object.entries(carried).map(([key, one]) => [key, { ...one, tally: renamed(one.tally, user, as) }]),
  );
}

const renamedIn = (tallies: AccountState['tallies'], user: string, as: string) =>
  Object.fromEntries(Object.entries(tallies).map(([key, tally]) => [key, renamed(tally, user, as)]));

function renamed(tally: Tally, user: string, as: string): Tally {
  const times = tally.users && get(tally.users, user);
  if (!tally.users || !times) return tally;
  const users: { [name: string]: typeof times } = {};
  for (const [name, theirs] of Object.entries(tally.users)) set(users, name === user ? as : name, theirs);
  return { ...tally, users };
}
