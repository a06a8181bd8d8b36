import { newId } from './newId.ts';
import type { App, Person } from './world.ts';

/** An app of this person's, with nothing in it yet but what is given. */
export function newApp(
  owner: Pick<Person, 'id' | 'accountId'>,
  now: number,
  given: Pick<App, 'name' | 'colour'> & Partial<App>,
): App {
  return {
    id: newId('app'),
    accountId: owner.accountId,
    ownerId: owner.id,
    about: '',
    fields: [],
    published: null,
    sharedWith: 'owner',
    updatedAt: now,
    ...given,
  };
}
