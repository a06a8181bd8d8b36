import { listen } from '../tools/listen.ts';
import type { Stop } from '../tools/stop.ts';
import type { Clock } from '../tools/timer.ts';

export interface Attention {
  /** True while the person is typing, is in a dialog, sees an error, watches something full screen, or is not looking at the page. */
  taken(): boolean;
  /** True when the person has done something since this was last asked. */
  acted(): boolean;
  stop: Stop;
}

/** Someone who has not typed for this long has paused. */
const pause = 4000;
/** What of the page is open and is closed by Esc: it stands in the top layer, as ours do in their shadow roots. */
export const usesEscape = 'dialog:modal,[popover]:not([popover=manual]):popover-open';
/** Two lists: browsers find elements by their name at once, but not as a part of a longer list. */
const pressing = ['dialog:modal', '[aria-modal="true"],[role="alertdialog"],[role="alert"]:not(:empty)'];

/** Reads of the host page are made only when asked: an idle page pays for nothing. */
export function trackAttention(window: Window, clock: Clock): Attention {
  const { document } = window;
  let typedAt = -Infinity;
  /** Also in a component's shadow root. */
  let typedIn: EventTarget | undefined;
  let acted = false;
  const stops = [
    listen(document, ['input'], (event) => {
      typedAt = clock.elapsed();
      typedIn = event.composedPath()[0];
    }),
    listen(document, ['pointerdown', 'keydown'], () => void (acted = true)),
  ];

  // Ours are in a shadow root, where this does not look. Many pages keep theirs, out of sight, while they are closed.
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });

  return {
    taken: () =>
      document.hidden ||
      !!document.querySelector(':fullscreen:not(:root)') ||
      (clock.elapsed() - typedAt < pause && (typedIn as Partial<Element>).matches?.(':focus')) ||
      pressing.some((list) => [...document.querySelectorAll(list)].some(isShown)),
    acted() {
      const before = acted;
      acted = false;
      return before;
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
}
