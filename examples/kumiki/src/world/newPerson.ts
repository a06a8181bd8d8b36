import { splitName } from './splitName.ts';
import type { Person } from './world.ts';

type Given = Pick<Person, 'id' | 'accountId' | 'email' | 'role' | 'state'> & { readonly name: string };

export function newPerson({ name, ...given }: Given): Person {
  const [lastName, firstName] = splitName(name);
  return { ...given, lastName, firstName, mail: { productHelp: true, newsletter: false } };
}
