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

const samples = [
  [0.5, 0.5],
  [0.1, 0.1],
  [0.9, 0.1],
  [0.1, 0.9],
  [0.9, 0.9],
] as const;

/**
 * Every point of the element that is on screen lies under something that also reaches over the middle of the screen: a mask, a
 * home-made modal. A bar at an edge does not count, since scrolling brings the element out from under it; what is fixed over the
 * whole screen does even where the element is off it.
 */
function isUnderOverlay(element: Element, box: DOMRect): boolean {
  const { innerWidth, innerHeight } = element.ownerDocument.defaultView ?? window;
  /** What lies over the points of a box that are on screen; stops at the first where the element itself, or nothing, is on top. */
  const over = ({ left, top, width, height }: DOMRect): Element[] | null => {
    const tops: Element[] = [];
    for (const [across, down] of samples) {
      const x = left + width * across;
      const y = top + height * down;
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
      const there = topAt(element, x, y);
      if (!there || there === element) return null;
      tops.push(there);
    }
    return tops;
  };
  const tops = over(box);
  if (tops?.length === 0)
    return (
      over(new DOMRect(0, 0, innerWidth, innerHeight))?.every((there) => isPinned(there, element, /fixed/)) ?? false
    );
  return !!tops?.some((there) => {
    const { left, right, top, bottom } = there.getBoundingClientRect();
    return left < innerWidth / 2 && right > innerWidth / 2 && top < innerHeight / 2 && bottom > innerHeight / 2;
  });
}

/**
 * What is on top at a point where the element should be: the element, which stands for what holds it and for what it holds, or
 * something else; null: nothing of its document or shadow root, as off the screen.
 */
export function topAt(element: Element, x: number, y: number): Element | null {
  const there = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
  return there?.contains(element) || element.contains(there) ? element : there;
}

/** It, or what it is in up to what holds the element as well, has one of these positions. */
const isPinned = (one: Element | null, element: Element, positions: RegExp): boolean =>
  !!one &&
  !one.contains(element) &&
  (positions.test(getComputedStyle(one).position) || isPinned(one.parentElement, element, positions));

/** Its middle lies under something that stays where it is while the page is scrolled. */
export function isUnderBar(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const there = topAt(element, left + width / 2, top + height / 2);
  return !!there && there !== element && there.localName !== 'banso-host' && isPinned(there, element, /fixed|sticky/);
}
