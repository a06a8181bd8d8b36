import { roleOf } from '../roleOf.ts';
import type { AccountState } from '../account/state.ts';
import { pick } from '../pick.ts';
import type { Plan } from '../plan.ts';
import { get } from '../record.ts';
import type { Values } from '../text.ts';

/** What texts may name. It stays here: a mail or a page is sent only what its texts make of it. */
export function valuesFor(
  plan: Plan,
  state: AccountState,
  user: string | null,
  appUrl: string,
  locale: string,
): Values {
  const person = user === null ? undefined : get(state.users, user);
  return {
    user: person ? { ...person.traits, id: person.id, email: person.email, role: roleOf(person) ?? null } : {},
    account: { ...state.traits, id: state.id },
    ...commonValues(plan, appUrl, locale),
  };
}

/** What is the same for every reader of a language. */
export function commonValues({ settings }: Pick<Plan, 'settings'>, appUrl: string, locale: string): Values {
  const { key, timeZone, title, locales } = settings;
  return { project: { key, title: pick(title, locale, locales), timeZone }, links: { app: appUrl } };
}
