import { fullName, type Account, type Locale, type Person } from '../world/world.ts';
import { banso } from './banso.ts';
import { fetchToken } from './fetchToken.ts';

/** How the product tells Banso what happens in it. */
export interface Telling {
  signedIn(person: Person, account: Account, locale: Locale): void;
  signedOut(): void;
  happened(event: string, props: { [name: string]: string | number | boolean }, origin?: 'template'): void;
  consent(category: string, granted: boolean): void;
}

export function createTelling(): Telling {
  // An event belongs to whoever is signed in when it happens, so events wait until the person has been told.
  let told: Promise<void> = Promise.resolve();

  return {
    signedIn(person, account, locale) {
      told = told.then(async () => {
        const token = await fetchToken(person);
        const { firstName, lastName, email, role } = person;
        banso(
          'identify',
          person.id,
          { name: fullName(person), firstName, lastName, email, role, locale },
          token ? { token } : {},
        );
        banso('group', account.id, { name: account.name, plan: account.plan }, { role });
      });
    },
    signedOut() {
      told = told.then(() => banso('reset'));
    },
    happened(event, props, origin) {
      told = told.then(() => banso('track', event, props, ...(origin ? [{ origin }] : [])));
    },
    consent(category, granted) {
      told = told.then(() => banso('consent', { [category]: granted }));
    },
  };
}
