import { createContext, createElement, useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { Banso, Values } from '../boot/api.ts';
import { createStore, type Store } from './store.ts';

export interface BansoProviderProps {
  /** What `createBanso` made, once, outside of any component. Absent: the function that the script tag put on the page. */
  readonly banso?: Banso;
  /** Who is signed in; null: nobody (any more). Absent: the page tells it otherwise. */
  readonly user?: { readonly id: string; readonly traits?: Values; readonly token?: string } | null;
  /** The customer company that they work in. */
  readonly account?: { readonly id: string; readonly traits?: Values; readonly role?: string } | null;
  readonly children?: ReactNode;
}

export const StoreContext = createContext<Store | null>(null);

/** Gives the hooks below it their Banso, and tells it who is there. What is told twice (React's strict mode) is said once. */
export function BansoProvider({ banso, user, account, children }: BansoProviderProps): ReactElement {
  const [store] = useState(() => createStore(banso ?? ofPage));
  const person = JSON.stringify(user);
  const company = JSON.stringify(account);

  const known = useRef(false);

  useEffect(() => {
    if (user) store.banso('identify', user.id, user.traits, user.token === undefined ? {} : { token: user.token });
    else if (known.current) store.banso('reset');
    known.current = !!user;
    // By value: an object made anew at each render says nothing new.
  }, [store, person]);

  useEffect(() => {
    if (!account) return;
    const { id, traits, role } = account;
    store.banso('group', id, traits, role === undefined ? {} : { role });
  }, [store, company]);

  return createElement(StoreContext.Provider, { value: store }, children);
}

/** The script's file replaces the page's function when it comes, so it is looked up at each call. */
const ofPage = ((...call: unknown[]) => {
  const page = globalThis as unknown as { banso?: { (...call: unknown[]): unknown; q?: unknown[][] } };
  page.banso ??= Object.assign((...early: unknown[]) => void page.banso?.q?.push(early), { q: [] as unknown[][] });
  return page.banso(...call);
}) as Banso;
