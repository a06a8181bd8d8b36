import type { Stop } from '../../tools/stop.ts';
import { listen } from '../../tools/listen.ts';
import { uncover } from './uncover.ts';

/** The browser scrolls to what gets the focus first. */
const SCROLLED = 100;

/**
 * When what gets the focus comes to lie under a card at an edge of the screen (WCAG 2.2, 2.4.11), the card goes to the other edge; one
 * that stands away from what it is `about` stays, and the page is scrolled. What is higher than the card is seen beside it.
 */
export function yieldToFocus(card: HTMLElement, about?: Element): Stop {
  let soon: ReturnType<typeof setTimeout> | undefined;
  const stop = listen(window, ['focusin'], (event) => {
    const focused = event.composedPath()[0] as Element;
    clearTimeout(soon);
    soon = setTimeout(() => {
      const box = focused.getBoundingClientRect();
      const { left, right, top, bottom, height } = card.getBoundingClientRect();
      const x = box.left + box.width / 2;
      const y = box.top + box.height / 2;
      if (card.contains(focused) || box.height > height || x < left || x > right || y < top || y > bottom) return;
      if (about) uncover(focused, card);
      else card.dataset.edge = card.dataset.edge === 'top' ? 'bottom' : 'top';
    }, SCROLLED);
  });
  return () => {
    clearTimeout(soon);
    stop();
  };
}
