import { arrival } from '../world/arrival.ts';
import { preferredLocale } from '../world/locale.ts';
import { createStore, type Store } from '../world/store.ts';
import { pathTo } from '../ui/route.ts';

/**
 * The demo's store, with whoever the address brings already signed in. The document says its language before anything is drawn: Banso,
 * which comes after this script, asks for its texts in it.
 */
export function openStore(): Store {
  const store = createStore(localStorage);
  const query = new URLSearchParams(location.search);
  const arrived = arrival(query);
  if (arrived) {
    store.change(arrived);
    for (const name of ['user', 'account', 'name', 'role', 'email', 'company']) query.delete(name);
    const rest = query.size > 0 ? `?${query}` : '';
    const path = location.pathname === pathTo.signIn ? pathTo.apps : location.pathname;
    history.replaceState(null, '', path + rest + location.hash);
  }
  document.documentElement.lang = store.get().locale ?? preferredLocale(navigator.languages);
  return store;
}
