import { get, pick } from '@banso/engine';
import type { AccountState, Plan, Values } from '@banso/engine';

/** What texts may name. It stays here: a mail or a page is sent only what its texts make of it. */
export function valuesFor(
  { settings }: Plan,
  state: AccountState,
  user: string | null,
  appUrl: string,
  locale: string,
): Values {
  const person = user === null ? undefined : get(state.users, user);
  const { key, timeZone } = settings;
  return {
    user: person ? { ...person.traits, id: person.id, email: person.email, role: person.role } : {},
    account: { ...state.traits, id: state.id },
    project: { key, title: pick(settings.title, locale, settings.locales), timeZone },
    links: { app: appUrl },
  };
}
