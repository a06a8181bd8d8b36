import { newId } from './newId.ts';
import { newPerson } from './newPerson.ts';
import type { Locale, World } from './world.ts';

const cast = {
  ja: {
    company: '株式会社あおば',
    people: [
      ['佐藤 美咲', 'sato', 'admin'],
      ['鈴木 健', 'suzuki', 'member'],
      ['高橋 由衣', 'takahashi', 'member'],
    ],
  },
  en: {
    company: 'Aoba Inc.',
    people: [
      ['Misaki Sato', 'sato', 'admin'],
      ['Ken Suzuki', 'suzuki', 'member'],
      ['Yui Takahashi', 'takahashi', 'member'],
    ],
  },
} as const;

/**
 * One trial company with three people and nothing made yet. Ids and addresses are new each time, so that "start over" is
 * a new account for the Worker too, and an address that was unsubscribed earlier does not silence the new one.
 */
export function seed(locale: Locale): World {
  const { company, people } = cast[locale];
  const accountId = newId('aoba');
  const mark = accountId.slice(-4);
  return {
    v: 1,
    accounts: [{ id: accountId, name: company, plan: 'trial', joinDomain: null }],
    people: people.map(([name, short, role]) =>
      newPerson({ id: newId(short), accountId, name, email: `${short}+${mark}@aoba.example`, role, state: 'active' }),
    ),
    apps: [],
    entries: [],
    signedIn: null,
    locale: null,
  };
}
