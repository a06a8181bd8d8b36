import { boxOf } from '../anchor/boxOf.ts';
import { overlap } from '../anchor/place.ts';

/** Scrolls, at once, so that the element comes out from under what stands at an edge of the screen, into the middle of what is left. */
export function uncover(element: Element, card: Element): void {
  const own = card.getBoundingClientRect();
  const { top: above, bottom } = own;
  const middle = above > innerHeight - bottom ? above / 2 : (bottom + innerHeight) / 2;
  // From the outside in: what moves all of it leaves it seen in what scrolls further in.
  for (const scroller of ancestorsOf(element).reverse()) {
    const box = boxOf(element);
    if (!overlap(box, own)) return;
    scroller.scrollBy({ top: box.top + box.height / 2 - middle, behavior: 'instant' });
  }
}

function ancestorsOf(element: Element): Element[] {
  const parent = element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}
