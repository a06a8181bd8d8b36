import { get } from '@banso/engine';
import type { AccountState, Json, Plan, Values } from '@banso/engine';

/** What texts may name, whole: for a mail, which only its reader sees. */
export function valuesFor(plan: Plan, state: AccountState, user: string | null, appUrl: string): Values {
  const person = user === null ? undefined : get(state.users, user);
  return {
    user: person ? { ...person.traits, id: person.id, email: person.email, role: person.role } : {},
    account: { ...state.traits, id: state.id },
    project: { key: plan.settings.key, title: plan.settings.title },
    links: { app: appUrl },
  };
}

/** Only what texts do name: for a page, which shows it to whoever opens the developer tools. */
export function named(values: Values, paths: readonly (readonly string[])[]): Values {
  return paths.reduce<Values>((picked, path) => graft(picked, values, path), {});
}

function graft(into: Values, from: Values, [name, ...rest]: readonly string[]): Values {
  const value = name === undefined ? undefined : get(from, name);
  if (name === undefined || value === undefined) return into;
  if (rest.length === 0 || !isRecord(value)) return { ...into, [name]: value };
  const inner = get(into, name);
  return { ...into, [name]: graft(inner !== undefined && isRecord(inner) ? inner : {}, value, rest) };
}

const isRecord = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
