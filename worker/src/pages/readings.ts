import type { Plan } from '@banso/engine';

/** Names of what a plan reads of people: in its conditions, and in its texts. */
export interface Readings {
  readonly events: readonly string[];
  readonly userTraits: readonly string[];
  readonly accountTraits: readonly string[];
}

export function readingsOf({ settings, playbooks, articles, tallies }: Plan): Readings {
  const of = { user: new Set<string>(), account: new Set<string>() };
  for (const part of partsOf([settings, playbooks, articles])) {
    const { op, trait, t, path } = part as { readonly op?: unknown; trait?: unknown; t?: unknown; path?: unknown };
    const [whose, name]: readonly unknown[] = t === 'out' && Array.isArray(path) ? path : [op, trait];
    if ((whose === 'user' || whose === 'account') && typeof name === 'string') of[whose].add(name);
  }
  return {
    events: [...tallies.keys()].sort(),
    userTraits: [...of.user].sort(),
    accountTraits: [...of.account].sort(),
  };
}

/** Every object in it, however deep: conditions and texts stand in many places, and a new one must not be forgotten here. */
function* partsOf(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value;
  for (const inner of Object.values(value)) yield* partsOf(inner);
}
