/** What people do in the demo, as pure changes of the world. */
import type { App, Account, Entry, Field, Person, World } from './world.ts';

type Change = (world: World) => World;

export const signIn =
  (personId: string): Change =>
  (world) => ({ ...world, signedIn: personId });

export const addPerson =
  (person: Person): Change =>
  (world) => ({ ...world, people: [...world.people.filter(({ id }) => id !== person.id), person] });

export const editPerson =
  (personId: string, edit: Partial<Person>): Change =>
  (world) => ({
    ...world,
    people: world.people.map((person) => (person.id === personId ? { ...person, ...edit } : person)),
  });

export const addAccount =
  (account: Account): Change =>
  (world) =>
    world.accounts.some(({ id }) => id === account.id) ? world : { ...world, accounts: [...world.accounts, account] };

export const editAccount =
  (accountId: string, edit: Partial<Account>): Change =>
  (world) => ({
    ...world,
    accounts: world.accounts.map((account) => (account.id === accountId ? { ...account, ...edit } : account)),
  });

export const addApp =
  (app: App): Change =>
  (world) => ({ ...world, apps: [app, ...world.apps] });

export const editApp =
  (appId: string, edit: Partial<App>, now: number): Change =>
  (world) => ({
    ...world,
    apps: world.apps.map((app) => (app.id === appId ? { ...app, ...edit, updatedAt: now } : app)),
  });

export const addEntry =
  (entry: Entry): Change =>
  (world) => ({ ...world, entries: [entry, ...world.entries] });

/** Moves a field to stand before `before`, or last when that is null. */
export function moveField(fields: readonly Field[], id: string, before: string | null): readonly Field[] {
  const moved = fields.find((field) => field.id === id);
  if (!moved || id === before) return fields;
  return insertField(
    fields.filter((field) => field.id !== id),
    moved,
    before,
  );
}

export function insertField(fields: readonly Field[], field: Field, before: string | null): readonly Field[] {
  const at = before === null ? -1 : fields.findIndex(({ id }) => id === before);
  return at < 0 ? [...fields, field] : [...fields.slice(0, at), field, ...fields.slice(at)];
}
