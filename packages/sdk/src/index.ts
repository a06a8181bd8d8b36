import type { Banso, Options } from './boot/api.ts';
import { createInstance } from './boot/instance.ts';

export type { Banso, Happenings, Local, Online, Options, Report, Values } from './boot/api.ts';

/**
 * Banso as a module: the same function that the script tag puts on `window.banso`. Make one for a page and keep it.
 * Where there is no window (a page rendered on a server), calls do nothing.
 */
export function createBanso(options: Options): Banso {
  if (typeof window === 'undefined') return (() => undefined) as unknown as Banso;
  return createInstance(window, options).banso;
}
