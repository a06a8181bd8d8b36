/** Whether a person can see and use the element where it stands. */
export type Standing = 'found' | 'hidden' | 'zeroSize' | 'covered';

/** Reads layout: only for when a step waits or shows. */
export function standingOf(element: Element): Standing {
  if (!element.checkVisibility({ visibilityProperty: true })) return 'hidden';
  const box = element.getBoundingClientRect();
  if (box.width < 2 || box.height < 2) return 'zeroSize';
  return isInert(element) || isUnderOverlay(element, box) ? 'covered' : 'found';
}

/** The nearest ancestor that matches, looked for out of shadow roots as well. */
export function closestAcross(element: Element, selector: string): Element | null {
  const near = element.closest(selector);
  const root = element.getRootNode();
  return near ?? (root instanceof ShadowRoot ? closestAcross(root.host, selector) : null);
}

/** A modal dialog makes everything outside it inert, without an attribute to read. */
const isInert = (element: Element): boolean =>
  !!closestAcross(element, '[inert]') ||
  (!!element.ownerDocument.querySelector('dialog:modal') && !closestAcross(element, 'dialog:modal'));

const samples = [0.5, 0.5, 0.1, 0.1, 0.9, 0.1, 0.1, 0.9, 0.9, 0.9];

/**
 * Every point of the element that is on screen lies under something that also reaches over the middle of the screen: a mask, a
 * home-made modal. A bar at an edge does not count, since scrolling brings the element out from under it; what is fixed over the
 * whole screen does even where the element is off it.
 */
function isUnderOverlay(element: Element, box: DOMRect): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const { innerWidth, innerHeight } = element.ownerDocument.defaultView ?? window;
  const screen = new DOMRect(0, 0, innerWidth, innerHeight);
  const apart = (top: Element) => !top.contains(element) && !element.contains(top);
  /** What lies over each point of the box that is on screen. */
  const over = ({ left, top, width, height }: DOMRect) => {
    const tops: (Element | null)[] = [];
    for (let i = 0; i < samples.length; i += 2) {
      const x = left + width * samples[i]!;
      const y = top + height * samples[i + 1]!;
      if (x >= 0 && y >= 0 && x < innerWidth && y < innerHeight) tops.push(root.elementFromPoint(x, y));
    }
    return tops;
  };
  const tops = over(box);
  if (tops.length === 0) return over(screen).every((top) => top && isFixed(top) && apart(top));
  return (
    tops.every((top) => top && apart(top)) &&
    tops.some((top) => {
      const { left, right, top: above, bottom } = top!.getBoundingClientRect();
      return left < innerWidth / 2 && right > innerWidth / 2 && above < innerHeight / 2 && bottom > innerHeight / 2;
    })
  );
}

const isFixed = (element: Element): boolean =>
  getComputedStyle(element).position === 'fixed' || (!!element.parentElement && isFixed(element.parentElement));
