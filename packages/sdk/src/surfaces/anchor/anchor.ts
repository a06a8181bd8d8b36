import type { Step } from '@banso/engine';
import { boxOf } from './boxOf.ts';
import { placeCard, sidesFor } from './place.ts';
import type { Box, Side } from './place.ts';
import { reveal } from './reveal.ts';

export interface AnchorParts {
  readonly card: HTMLElement;
  readonly spot: HTMLElement;
  readonly target: Element;
  readonly placement: Step['placement'];
  /** Opens the card where it is a modal dialog: a dialog takes no anchor. Null: it is opened here, beside the target. */
  readonly modal: (() => void) | null;
}

/** How far the spotlight reaches beyond the target. */
const HALO = 6;
/** As many times a constant is added before the place counts as not steady. */
const PATIENCE = 2;

const canAnchor = (target: Element): target is HTMLElement =>
  target instanceof HTMLElement &&
  CSS.supports('position-anchor:auto') &&
  CSS.supports('left:calc(anchor(left) + 1px)');

/**
 * Opens the card beside the target and the spotlight around it, and keeps them there until stopped. The browser does it (the card
 * is fixed to the target's corner, so nothing runs while the page scrolls), and after whatever may have changed the layout the
 * result is compared with where it belongs: off by a constant, the constant is added; not steady, or not possible (SVG, frames,
 * modal cards, browsers without anchors), floating-ui follows by script. Stopping leaves both where they last were.
 */
export function startAnchor({ card, spot, target, placement, modal }: AnchorParts): () => void {
  let native = !modal && canAnchor(target);
  let side: Side | null = null;
  let wrong = 0;
  let shift = { left: 0, top: 0 };
  let last: { readonly spot: Box; readonly card: Box } | null = null;
  let stopped = false;
  const stops: (() => void)[] = [];

  const put = () => {
    if (stopped || !target.isConnected) return;
    const box = boxOf(target);
    const rtl = card.matches(':dir(rtl)');
    const narrow = innerWidth < 480;
    const view = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
    const place = narrow
      ? null
      : placeCard(box, { width: card.offsetWidth, height: card.offsetHeight }, view, sidesFor(placement, rtl, side));
    side = place && place.side;
    // No room, or the target is off the screen: the card waits at an edge, away from the target.
    card.dataset.side = side ?? 'dock';
    card.dataset.edge = box.top + box.height / 2 > view.height * 0.55 ? 'top' : 'bottom';
    card.style.setProperty('--arrow', `${place?.arrow ?? 0}px`);
    const halo = {
      left: box.left - HALO,
      top: box.top - HALO,
      width: box.width + 2 * HALO,
      height: box.height + 2 * HALO,
    };
    fix(spot, native ? box : null, halo, shift);
    if (place) fix(card, native ? box : null, { ...place, width: 0, height: 0 }, shift);
    else unfix(card);
  };

  /** Compares. Not while a frame is made: the browser then has the new scroll position already, and the anchored place not yet. */
  const check = () => {
    if (stopped || !target.isConnected) return;
    const now = { spot: spot.getBoundingClientRect(), card: card.getBoundingClientRect() };
    last = now;
    if (!native) return;
    const box = boxOf(target);
    const left = box.left - HALO - now.spot.left;
    const top = box.top - HALO - now.spot.top;
    if (Math.abs(left) <= 1 && Math.abs(top) <= 1) return;
    native = wrong++ < PATIENCE;
    shift = native ? { left: shift.left + left, top: shift.top + top } : { left: 0, top: 0 };
    put();
    if (native) check();
    else followByScript();
  };

  const followByScript = () => {
    import('./fallback.ts').then(
      (fallback) => !stopped && stops.push(fallback.followByScript(target, card, put)),
      // Without the chunk the card still goes where it belongs after each scroll.
      () => {},
    );
  };

  reveal(target);
  open(spot, native ? (target as HTMLElement) : null);
  if (modal) modal();
  else open(card, native ? (target as HTMLElement) : null);
  put();
  if (!native) followByScript();
  check();
  stops.push(listen(target, card, put, check));

  return () => {
    stopped = true;
    for (const stop of stops) stop();
    // The anchor may be gone from the page: fixed where they were, they do not jump.
    if (last) {
      fix(spot, null, last.spot, { left: 0, top: 0 });
      if (side) fix(card, null, last.card, { left: 0, top: 0 });
    }
  };
}

/** Opened again, an element takes a new anchor; within one task that is neither seen nor felt by the focus. */
function open(element: HTMLElement, source: HTMLElement | null): void {
  if (element.matches(':popover-open')) element.hidePopover();
  element.showPopover(source ? { source } : undefined);
}

/** Fixed to the anchor's corner, or to the viewport's where there is no anchor. */
function fix(
  element: HTMLElement,
  anchor: Box | null,
  box: Box,
  shift: { readonly left: number; readonly top: number },
): void {
  for (const edge of ['left', 'top'] as const) {
    element.style[edge] = anchor
      ? `calc(anchor(${edge}) + ${box[edge] - anchor[edge] + shift[edge]}px)`
      : `${box[edge]}px`;
  }
  if (!box.width) return;
  element.style.width = anchor ? `calc(anchor-size(width) + ${2 * HALO}px)` : `${box.width}px`;
  element.style.height = anchor ? `calc(anchor-size(height) + ${2 * HALO}px)` : `${box.height}px`;
}

function unfix(element: HTMLElement): void {
  element.style.left = element.style.top = '';
}

/** Whatever may move the target or the card, frames and scrolling themselves left out. */
function listen(target: Element, card: HTMLElement, put: () => void, check: () => void): () => void {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  // A page that scrolls by script ends a scroll with every frame.
  const scrolled = () => {
    clearTimeout(quiet);
    quiet = setTimeout(() => (put(), check()), 100);
  };
  const changed = () => {
    put();
    scrolled();
  };
  const observer = new ResizeObserver(changed);
  observer.observe(target);
  observer.observe(card);
  const events = {
    resize: changed,
    transitionend: changed,
    animationend: changed,
    // WebKit has no `scrollend`.
    ['onscrollend' in window ? 'scrollend' : 'scroll']: scrolled,
  };
  for (const [name, listener] of Object.entries(events))
    addEventListener(name, listener, { capture: true, passive: true });
  return () => {
    observer.disconnect();
    clearTimeout(quiet);
    for (const [name, listener] of Object.entries(events)) removeEventListener(name, listener, true);
  };
}
