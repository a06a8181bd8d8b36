import { Refusal } from '../http/refusal.ts';
import type { Route } from '../http/route.ts';

/** An address inside a single-page app that is no file: the app's own page answers it and shows what the address names. */
export function appPage(base: string): Route {
  return async (asked) => {
    const { pathname } = new URL(asked.req.url);
    if (/\.[a-z0-9]+$/i.test(pathname)) throw new Refusal('notFound', 'No such address.');
    return asked.env.ASSETS.fetch(new URL(base, asked.req.url));
  };
}
