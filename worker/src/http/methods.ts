import { Refusal } from './refusal.ts';
import type { Route } from './route.ts';

/** For every other method of an address that exists. */
export function onlyMethods(...methods: readonly string[]): Route {
  const allow = methods.join(', ');
  return () => {
    throw new Refusal('methodNotAllowed', `This address takes ${allow}.`, { headers: { allow } });
  };
}
