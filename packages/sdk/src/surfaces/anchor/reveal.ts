import { topAt } from '../../page/standing.ts';
import { boxOf } from './boxOf.ts';

/** Scrolls, at once, whatever must be scrolled for the element to be seen; nothing when it can be seen whole already. */
export function reveal(element: Element): void {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const outer = boxOf(element);
  // A sticky header, or the edge of a scroller, leaves the box on screen and hides the element: so ask what is seen there.
  const seen = (x: number, y: number) => topAt(element, x, y) === element;
  const whole =
    outer.left >= 0 &&
    outer.top >= 0 &&
    outer.left + width <= innerWidth &&
    outer.top + height <= innerHeight &&
    seen(left + 2, top + 2) &&
    seen(right - 3, bottom - 3);
  // In the middle it is clear of bars at the edges, and has room for a card beside it.
  if (!whole)
    element.scrollIntoView({
      block: height > innerHeight * 0.8 ? 'start' : 'center',
      inline: 'nearest',
      behavior: 'instant',
    });
}
