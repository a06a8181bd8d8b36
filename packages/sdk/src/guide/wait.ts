import type { Duration } from '@banso/engine';
import { standingOf } from '../page/standing.ts';
import type { Found, NotFound, Outcome } from '../page/elements.ts';

export interface TargetListener {
  /** `ms`: how long it was looked for. */
  found(found: Found, ms: number): void;
  /** It was there and is gone, or can no longer be seen. */
  lost(): void;
  /** It has not been there for `limit`; told once until it is found again. */
  missing(outcome: NotFound): void;
}

const THROTTLE = 100;
/** What mutations do not tell: shadow roots, frames, style sheets that arrive. */
const NET = 500;

/** Looks for an element for as long as a step waits for it or shows it. */
export function trackTarget(find: () => Outcome, limit: Duration, listener: TargetListener): () => void {
  let element: Element | null = null;
  let since = performance.now();
  let outcome: Outcome;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const look = () => {
    soon = undefined;
    if (stopped || (element?.isConnected && standingOf(element) === 'found')) return;
    try {
      outcome = find();
    } catch {
      // A description that nobody can follow: a plan that was changed on its way.
      outcome = { is: 'absent' };
    }
    if (outcome.is === 'found') {
      clearTimeout(patience);
      patience = undefined;
      element = outcome.element;
      listener.found(outcome, Math.round(performance.now() - since));
      return;
    }
    if (element) {
      element = null;
      since = performance.now();
      listener.lost();
    }
    // `stopped`: what a listener did may have ended the wait. What is found ends it too, so the last look found nothing.
    if (!stopped) patience ??= setTimeout(() => listener.missing(outcome as NotFound), limit);
  };
  const observer = new MutationObserver(() => {
    // A replaced node is looked for before the next frame, so that nothing is seen to jump.
    if (element && !element.isConnected) look();
    else soon ??= setTimeout(look, THROTTLE);
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const net = setInterval(look, NET);
  look();

  return () => {
    stopped = true;
    observer.disconnect();
    clearInterval(net);
    clearTimeout(patience);
    clearTimeout(soon);
  };
}
