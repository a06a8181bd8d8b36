import { createInstance } from '../boot/instance.ts';
import { createBox } from '../page/box.ts';
import { earlyCalls, type Stub } from './stub.ts';

/** Takes the page's `banso` over from the loader: makes the calls that were kept, and answers from now on. */
export function start(window: Window & typeof globalThis & { banso?: Stub }, script: HTMLScriptElement): void {
  const { plan, key = plan && 'local', locale, consent } = script.dataset;
  const host = new URL(script.src).origin;
  const { banso, replay } = createInstance(window, { plan, key, host, locale, consent });

  const box = createBox(`banso-${key}:`, () => window.localStorage);
  for (const name of box.keys(earlyCalls)) {
    const early = box.get(name);
    box.remove(name);
    if (Array.isArray(early) && Array.isArray(early[1])) for (const args of early[1]) replay(args, early[0]);
  }

  const stub = window.banso;
  const answer: Stub = banso as (...args: unknown[]) => unknown;
  answer.v = 1;
  window.banso = answer;
  const push = (args: ArrayLike<unknown>) => answer(...Array.from(args));
  const kept = (stub?.q ?? []) as ArrayLike<unknown>[];
  // Whoever kept the first function for itself still calls that one.
  if (stub) stub.q = { push };
  kept.forEach(push);
}
