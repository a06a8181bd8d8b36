import type { Ensure, Target } from '@banso/engine';
import { trackTarget } from '../../guide/wait.ts';
import type { Outcome } from '../../page/elements.ts';
import type { Stop } from '../../tools/stop.ts';

export interface Preparation {
  /**
   * Opens what is not open, in order and as a person would, then says so; also when something cannot be opened, since the step's own
   * target then says what is missing. What an earlier step opened and this one does not need is closed again.
   */
  prepare(ensure: readonly Ensure[], patience: number, ready: () => void): Stop;
  /** Closes what is still open of what was opened here. */
  undo(): void;
}

export function createPreparation(find: (target: Target) => Outcome): Preparation {
  const opened = new Map<string, Ensure>();
  const nameOf = (one: Ensure) => JSON.stringify(one);

  /** Later than the page's own listeners: a menu that their act closed needs no second click, which would open it again. */
  function closeSoon(except: readonly string[]): void {
    if (opened.size > 0) setTimeout(() => close(except));
  }

  function close(except: readonly string[]): void {
    for (const [name, { target, open }] of [...opened].reverse()) {
      if (except.includes(name)) continue;
      opened.delete(name);
      const opener = find(open);
      if (find(target).is === 'found' && opener.is === 'found') (opener.element as HTMLElement).click();
    }
  }

  return {
    undo: () => closeSoon([]),
    prepare(ensure, patience, ready) {
      let stopWaiting: Stop = () => {};
      const wait = (target: Target, found: (element: Element) => void): void => {
        stopWaiting();
        let over = false;
        const once = (run: () => void) => {
          if (over) return;
          over = true;
          // Not from within what is being stopped.
          queueMicrotask(() => (stop(), run()));
        };
        const stop = trackTarget(() => find(target), patience, {
          found: ({ element }) => once(() => found(element)),
          missing: () => once(ready),
          lost: () => {},
        });
        stopWaiting = () => {
          over = true;
          stop();
        };
      };
      const next = (at: number): void => {
        const one = ensure[at];
        if (!one) ready();
        else if (find(one.target).is === 'found') next(at + 1);
        else {
          wait(one.open, (opener) => {
            opened.set(nameOf(one), one);
            (opener as HTMLElement).click();
            wait(one.target, () => next(at + 1));
          });
        }
      };
      closeSoon(ensure.map(nameOf));
      next(0);
      return () => stopWaiting();
    },
  };
}
