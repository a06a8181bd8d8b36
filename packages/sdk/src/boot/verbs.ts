import type { Traits } from '@banso/engine';
import { limits } from '@banso/protocol';
import type { Happenings } from './api.ts';

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
export const shapes: { readonly [verb in keyof Asked]: readonly [what?: string, most?: number, option?: string] } = {
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

export const happeningNames = 'ready shown completed dismissed milestone progress off error event'.split(
  ' ',
) as readonly (keyof Happenings)[];

/** The arguments as the page can use them, or which of them cannot be used. */
export function check(verb: keyof Asked, args: readonly unknown[]): unknown[] | number {
  const [first, fields, options] = args;
  const [what, most = 0, option] = shapes[verb];
  const isText = typeof first === 'string' && !!first.trim() && first.length <= most;
  const fits =
    verb === 'busy' ? typeof first === 'boolean' : !what || isText || (verb === 'page' && first === undefined);
  if (!fits) return 0;
  if (!what) return [first];
  const at = args.findIndex((one, index) => index > 0 && one != null && !isFields(one));
  if (at > 0) return at;
  const value = option && (options as { readonly [name: string]: unknown } | undefined)?.[option];
  return [first, fields ?? undefined, value == null ? undefined : String(value)];
}

export const isFields = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
