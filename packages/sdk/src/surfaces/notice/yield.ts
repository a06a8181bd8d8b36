import type { Stop } from '../../tools/stop.ts';
import { listen } from '../../tools/listen.ts';

/** The browser scrolls to what gets the focus first. */
const SCROLLED = 100;

/** A card at an edge of the screen goes to the other edge when the page's focus comes to lie under it: WCAG 2.2, 2.4.11. */
export function yieldToFocus(card: HTMLElement): Stop {
  let soon: ReturnType<typeof setTimeout> | undefined;
  const stop = listen(window, ['focusin'], (event) => {
    const focused = event.composedPath()[0] as Element;
    clearTimeout(soon);
    soon = setTimeout(() => {
      if (card.contains(focused)) return;
      const box = focused.getBoundingClientRect();
      const { left, right, top, bottom } = card.getBoundingClientRect();
      const x = box.left + box.width / 2;
      const y = box.top + box.height / 2;
      if (x < left || x > right || y < top || y > bottom) return;
      card.dataset.edge = card.dataset.edge === 'top' ? 'bottom' : 'top';
    }, SCROLLED);
  });
  return () => {
    clearTimeout(soon);
    stop();
  };
}
