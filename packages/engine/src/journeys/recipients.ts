import type { Email } from '../plan.ts';
import { isMember, membersOf } from '../members.ts';
import { roleOf } from '../roleOf.ts';
import type { AccountState, UserState } from '../account/state.ts';
import { get } from '../record.ts';

/** To whom a message of a follow-up goes. In a playbook about users it is that person. */
export function recipientsOf(email: Pick<Email, 'to'>, state: AccountState, user: string | null): readonly UserState[] {
  if (user !== null) {
    const person = get(state.users, user);
    return person && isMember(person) ? [person] : [];
  }
  const people = membersOf(state).sort(
    (a, b) => rank(a) - rank(b) || a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1),
  );
  if (email.to === 'everyone') return people;
  if (email.to === 'admins') return people.filter((one) => roleOf(one) === 'admin');
  const contact = people.find(({ email: address }) => address !== null) ?? people[0];
  return contact ? [contact] : [];
}

function rank(user: UserState): number {
  const order = ['champion', 'admin'].indexOf(String(roleOf(user)));
  return order < 0 ? 2 : order;
}
