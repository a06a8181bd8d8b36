import type { Banso, Happenings } from '../boot/api.ts';

export type Standing = Happenings['progress'];

/** What the hooks of one provider share: the page's function, what it last told, and how many want the stage kept free. */
export interface Store {
  readonly banso: Banso;
  /** Undefined until it is known. */
  standing(): Standing | undefined;
  subscribe(listener: () => void): () => void;
  /** Until the returned function is called, nothing unasked starts. */
  claim(): () => void;
}

export function createStore(banso: Banso): Store {
  const listeners = new Set<() => void>();
  let standing: Standing | undefined;
  let claims = 0;
  let listening = false;

  function listen(): void {
    if (listening) return;
    listening = true;
    // For as long as the page: before the SDK's file is there, there is nothing yet that could stop it.
    banso('on', 'progress', (told) => {
      standing = told;
      for (const listener of [...listeners]) listener();
    });
  }

  function add(by: 1 | -1): void {
    const before = claims > 0;
    claims += by;
    if (claims > 0 !== before) banso('busy', claims > 0);
  }

  return {
    banso,
    standing: () => standing,
    subscribe(listener) {
      listen();
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    claim() {
      add(1);
      return () => add(-1);
    },
  };
}
