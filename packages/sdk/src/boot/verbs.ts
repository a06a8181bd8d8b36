import type { Traits } from '@banso/engine';
import { limits } from '@banso/protocol';

/** What each verb hands on once its arguments are checked: a name, fields, an option, and when it was called if not now. */
export interface Asked {
  readonly identify: [userId: string, traits?: Traits, token?: string];
  readonly track: [name: string, props?: Traits, origin?: string, at?: number];
  readonly group: [accountId: string, traits?: Traits, role?: string];
  readonly page: [path?: string, traits?: undefined, option?: undefined, at?: number];
  readonly start: [experience: string];
  readonly complete: [milestone: string];
  readonly busy: [busy: boolean];
  readonly reset: [];
}

/** What the first argument is and how long it may be; the name of the option in the third. */
const shapes: { readonly [verb in keyof Asked]: readonly [what?: string, most?: number, option?: string] } = {
  identify: ['userId', limits.idLength, 'token'],
  track: ['name', limits.nameLength, 'origin'],
  group: ['accountId', limits.idLength, 'role'],
  page: ['path', 2000],
  start: ['experience', limits.nameLength],
  complete: ['milestone', limits.nameLength],
  busy: [],
  reset: [],
};

export function isVerb(verb: unknown): verb is keyof Asked {
  return typeof verb === 'string' && Object.hasOwn(shapes, verb);
}

export const verbNames = Object.keys(shapes);

/** The arguments as the page can use them, or what to write instead. */
export function check(verb: keyof Asked, [first, fields, options]: readonly unknown[]): unknown[] | string {
  const [what, most = 0, option] = shapes[verb];
  const call = `banso('${verb}'`;
  if (verb === 'busy' && typeof first !== 'boolean') return `${call}, …): write true or false.`;
  if (!what) return [first];
  if (typeof first !== 'string' ? first !== undefined || verb !== 'page' : !first.trim() || first.length > most) {
    const fix = typeof first === 'number' ? `String(${first})` : `a string of 1 to ${most} characters`;
    return `${call}, ${what}): ${what} is not usable; write ${fix}.`;
  }
  for (const one of [fields, options]) {
    if (one != null && (typeof one !== 'object' || Array.isArray(one))) {
      return `${call}, ${what}, …): write an object such as { plan: 'trial' }.`;
    }
  }
  const value = option && (options as { readonly [name: string]: unknown } | undefined)?.[option];
  return [first, fields ?? undefined, value == null ? undefined : String(value)];
}
