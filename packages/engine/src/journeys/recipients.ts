import type { Email } from '../plan.ts';
import type { AccountState, UserState } from '../account/state.ts';
import { get } from '../record.ts';

/** To whom a message of a follow-up goes. In a playbook about users it is that person. */
export function recipientsOf(email: Pick<Email, 'to'>, state: AccountState, user: string | null): readonly UserState[] {
  if (user !== null)
    return [get(state.users, user)].filter((one) => one !== undefined && one.leftAt === null) as UserState[];
  const people = Object.values(state.users)
    .filter(({ leftAt }) => leftAt === null)
    .sort((a, b) => rank(a) - rank(b) || a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
  if (email.to === 'everyone') return people;
  if (email.to === 'admins') return people.filter((one) => roleOf(one) === 'admin');
  const contact = people.find(({ email: address }) => address !== null) ?? people[0];
  return contact ? [contact] : [];
}

const roleOf = ({ role, traits }: UserState) => role ?? get(traits, 'role') ?? null;

function rank(user: UserState): number {
  const order = ['champion', 'admin'].indexOf(String(roleOf(user)));
  return order < 0 ? 2 : order;
}
