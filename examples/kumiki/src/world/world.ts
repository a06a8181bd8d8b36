/** Everything the demo remembers. It stands in for the host product's own database and lives in localStorage. */

export type Locale = 'ja' | 'en';
export type Role = 'admin' | 'member';

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly plan: 'trial';
  /** Anyone with an address at this domain may join without an invitation. */
  readonly joinDomain: string | null;
}

export interface Person {
  readonly id: string;
  readonly accountId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly role: Role;
  readonly state: 'active' | 'invited';
  /** Which mail the person takes, by the playbook's consent categories. */
  readonly mail: { readonly productHelp: boolean; readonly newsletter: boolean };
}

export type FieldType =
  | 'text'
  | 'multiline'
  | 'number'
  | 'money'
  | 'date'
  | 'time'
  | 'choice'
  | 'check'
  | 'person'
  | 'phone'
  | 'email'
  | 'link';

export interface Field {
  readonly id: string;
  readonly type: FieldType;
  readonly label: string;
  readonly required: boolean;
  /** Only read for `choice`. */
  readonly options: readonly string[];
}

export const colours = ['pine', 'indigo', 'plum', 'persimmon', 'ochre', 'slate'] as const;
export type Colour = (typeof colours)[number];

export interface App {
  readonly id: string;
  readonly accountId: string;
  readonly ownerId: string;
  readonly name: string;
  readonly colour: Colour;
  /** Shown above the form that records are entered with. */
  readonly about: string;
  /** The form as it is being edited. */
  readonly fields: readonly Field[];
  /** The form that records are entered with; null until the app is saved once. */
  readonly published: readonly Field[] | null;
  readonly sharedWith: 'owner' | 'everyone';
  readonly updatedAt: number;
}

export interface Entry {
  readonly id: string;
  readonly appId: string;
  readonly by: string;
  readonly at: number;
  readonly values: { readonly [fieldId: string]: string };
}

export interface World {
  readonly v: 1;
  readonly accounts: readonly Account[];
  readonly people: readonly Person[];
  readonly apps: readonly App[];
  readonly entries: readonly Entry[];
  /** The person now at the keyboard. */
  readonly signedIn: string | null;
  /** Null: as the browser asks. */
  readonly locale: Locale | null;
}

export const colleaguesIn = (world: World, accountId: string): readonly Person[] =>
  world.people.filter((person) => person.accountId === accountId);

/** Japanese names are written family name first. */
export const isJapanese = (name: string): boolean => /[\u3040-\u30ff\u4e00-\u9fff]/.test(name);

export function fullName(person: Person): string {
  const parts = isJapanese(person.lastName + person.firstName)
    ? [person.lastName, person.firstName]
    : [person.firstName, person.lastName];
  return parts.filter(Boolean).join(' ');
}
