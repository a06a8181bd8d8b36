import { addAccount, addPerson, signIn } from './acts.ts';
import { newPerson } from './newPerson.ts';
import type { Account, World } from './world.ts';

/**
 * `?user=…&account=…&name=…` signs in as that person, new or known; `role`, `email` and `company` may be given too.
 * This is how a test, or a link in a mail, arrives as somebody in particular.
 */
export function arrival(query: URLSearchParams): ((world: World) => World) | null {
  const id = query.get('user');
  const accountId = query.get('account');
  if (!id || !accountId) return null;
  return (world) => {
    if (world.people.some((person) => person.id === id)) return signIn(id)(world);
    const first = !world.people.some((person) => person.accountId === accountId);
    const role = query.get('role') ?? (first ? 'admin' : 'member');
    const account: Account = {
      id: accountId,
      name: query.get('company') ?? accountId,
      plan: 'trial',
      joinDomain: null,
    };
    const person = newPerson({
      id,
      accountId,
      name: query.get('name') ?? id,
      email: query.get('email') ?? `${id}@${accountId}.example`,
      role: role === 'admin' ? 'admin' : 'member',
      state: 'active',
    });
    return [addAccount(account), addPerson(person), signIn(id)].reduce((next, change) => change(next), world);
  };
}
