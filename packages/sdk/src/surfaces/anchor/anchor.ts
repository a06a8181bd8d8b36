import type { Step } from '@banso/engine';
import { startWhenHere } from '../../tools/startWhenHere.ts';
import type { Stop } from '../../tools/stop.ts';
import { isUnderBar } from '../../page/standing.ts';
import type { Corners } from '../host/corners.ts';
import { listen } from '../../tools/listen.ts';
import { boxOf } from './boxOf.ts';
import { EDGE, placeCard, sidesFor } from './place.ts';
import type { Box, Side } from './place.ts';

export interface AnchorParts {
  /** Beside the target, or, where it is a dialog, modal and then beside it; null: only the spotlight. */
  readonly card: HTMLElement | null;
  readonly spot: HTMLElement;
  readonly target: Element;
  readonly placement: Step['placement'];
  readonly corners: Corners;
  /** Both are open, and not put yet: the time to move the focus, which makes the browser lay out the page as well. */
  readonly opened?: () => void;
}

type Corner = Pick<Box, 'left' | 'top'>;

/** How far the spotlight reaches beyond the target; its padding in the style sheet. */
const HALO = 6;
/** As many times a constant is added before the place counts as not steady, and a rest is waited for before it is looked at without one. */
const PATIENCE = 2;

/** A modal dialog takes no anchor; SVG and what is in a frame can be none. */
const canAnchor = (card: HTMLElement | null, target: Element): target is HTMLElement =>
  !(card instanceof HTMLDialogElement) &&
  target instanceof HTMLElement &&
  CSS.supports('left:calc(anchor(left) + 1px)');

/**
 * Opens the card beside the target and the spotlight around it, and keeps them there until stopped. The browser does it (the card
 * is fixed to the target's corner, so nothing runs while the page scrolls), and before the first paint, and after whatever may have
 * changed the layout, the result is compared with where it belongs: off by a constant, the constant is added; not steady, or not
 * possible (SVG, frames, modal cards, browsers without anchors), floating-ui follows by script. Stopping leaves both where they
 * last were.
 */
export function startAnchor({ card, spot, target, placement, corners, opened }: AnchorParts): Stop {
  let native = canAnchor(card, target);
  let side: Side | null = null;
  /** It was scrolled under a bar of the page. */
  let under = false;
  let wrong = 0;
  let shift: Corner = { left: 0, top: 0 };
  let last: { readonly target: Box; readonly card: Corner | null } | null = null;
  let stopped = false;
  /** Given back when the card stands beside its target. */
  let leaveEdge: Stop | undefined;
  const stops: Stop[] = [];
  const gone = () => stopped || !target.isConnected;

  /** To a place in the viewport, by way of the anchor where there is one. */
  const fix = (element: HTMLElement, to: Corner, anchor: Corner) => {
    // WebKit 2.50 hangs for good when an element with an anchor goes over to plain lengths.
    element.style.setProperty('position-anchor', native ? '' : '--none');
    for (const edge of ['left', 'top'] as const) {
      element.style[edge] = native
        ? `calc(anchor(${edge}) + ${to[edge] - anchor[edge] + shift[edge]}px)`
        : `${to[edge]}px`;
    }
  };

  const light = (box: Box) => {
    fix(spot, box, box);
    for (const length of ['width', 'height'] as const) {
      spot.style[length] = native ? `anchor-size(${length})` : `${box[length]}px`;
    }
  };

  const put = () => {
    if (gone()) return;
    const box = boxOf(target);
    spot.classList.toggle('off', under);
    last = { target: box, card: card && stand(card, box) };
    // Last: what is read after a write makes the browser lay out the page once more.
    light(box);
  };

  const stand = (card: HTMLElement, box: Box): Corner | null => {
    const { clientWidth: width, clientHeight: height, scrollHeight } = document.documentElement;
    const sides = sidesFor(placement, card.matches(':dir(rtl)'), side);
    // At the edge it may be cut short.
    const cut = leaveEdge ? card.scrollHeight - card.clientHeight : 0;
    const size = { width: card.offsetWidth, height: card.offsetHeight + cut };
    const place =
      under || innerWidth < 480 ? null : placeCard(box, size, { width, height }, sides, corners.taken(card));
    side = place && place.side;
    // No room, or the target cannot be seen: the card waits at an edge, away from the target.
    card.dataset.side = side ?? 'dock';
    const middle = box.top + box.height / 2;
    // At the very end of a page nothing can be scrolled out from under the lower edge.
    const atEnd =
      scrollY > 0 && scrollY + height > scrollHeight - 2 && (middle < 0 || box.top > size.height + 2 * EDGE);
    card.dataset.edge = atEnd || middle > height * 0.55 ? 'top' : 'bottom';
    // Not to the card, all of which would take it on.
    card.querySelector<HTMLElement>('.arrow')?.style.setProperty('--arrow', `${place?.arrow ?? 0}px`);
    if (place) {
      leaveEdge?.();
      leaveEdge = undefined;
      fix(card, place, box);
    } else {
      card.style.left = card.style.top = '';
      leaveEdge ??= corners.stand(card, 3, target);
    }
    return place;
  };

  /** How far the spotlight is from where it belongs; null: near enough, or it is the script that follows. */
  const look = (): (Corner & { readonly sized: boolean }) | null => {
    if (gone()) return null;
    const box = boxOf(target);
    last = { target: box, card: card && card.getBoundingClientRect() };
    if (!native) return null;
    const spotted = spot.getBoundingClientRect();
    const left = box.left - HALO - spotted.left;
    const top = box.top - HALO - spotted.top;
    // A transform that the engine leaves out makes another size too, which no constant mends.
    const sized = Math.hypot(box.width + 2 * HALO - spotted.width, box.height + 2 * HALO - spotted.height) <= 2;
    return sized && Math.abs(left) <= 1 && Math.abs(top) <= 1 ? null : { left, top, sized };
  };

  const check = () => {
    const off = look();
    if (!off) return;
    native = off.sized && wrong++ < PATIENCE;
    shift = { left: shift.left + off.left, top: shift.top + off.top };
    put();
    if (native) check();
    else followByScript();
  };

  const followByScript = () => {
    // Without the chunk the card still goes where it belongs after each scroll.
    stops.push(startWhenHere(import('./fallback.ts'), (by) => by.followByScript(target, card ?? spot, put)));
  };

  const source = native ? (target as HTMLElement) : null;
  // The spotlight opens first, so that the card lies above it.
  openCard(spot, source);
  if (card) openCard(card, source);
  opened?.();
  put();
  if (!native) followByScript();
  let moved = 0;
  /** When a frame has been painted: until then the anchored place may be that of an older scroll position. */
  const settled = () => {
    requestAnimationFrame(() => {
      if (gone()) return;
      const { left, top } = boxOf(target);
      setTimeout(() => {
        if (gone()) return;
        const box = boxOf(target);
        // A script has scrolled since. What never rests is followed all the same.
        if ((box.left !== left || box.top !== top) && moved++ < PATIENCE) return settled();
        moved = 0;
        under = isUnderBar(target);
        put();
        check();
      });
    });
  };
  // What lay over it may go without a word.
  stops.push(watch(target, card, put, settled, check, () => under || look() !== null));
  if (card) stops.push(corners.onTaken(put));

  return () => {
    stopped = true;
    for (const stop of stops) stop();
    leaveEdge?.();
    if (!last) return;
    // The anchor may be gone from the page: fixed where they were, they do not jump.
    native = false;
    light(last.target);
    // Its size stays its own: the next step's text may need more.
    if (card && side && last.card) fix(card, last.card, last.card);
  };
}

/** Opened again, an element takes a new anchor; within one task that is neither seen nor felt by the focus. */
export function openCard(element: HTMLElement, source: HTMLElement | null): void {
  if (element instanceof HTMLDialogElement) return element.open ? undefined : element.showModal();
  if (element.matches(':popover-open')) element.hidePopover();
  element.showPopover(source ? { source } : undefined);
}

/** Whatever may move the target or the card, frames and scrolling themselves left out. */
function watch(
  target: Element,
  card: HTMLElement | null,
  put: () => void,
  settled: () => void,
  check: () => void,
  isOff: () => boolean,
): Stop {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  // A page that scrolls by script ends a scroll with every frame.
  const scrolled = () => {
    clearTimeout(quiet);
    quiet = setTimeout(settled, 100);
  };
  const changed = () => {
    put();
    scrolled();
  };
  let begun = false;
  const observer = new ResizeObserver(() => {
    // First told of when the browser has laid out what was put, and not painted yet: there is nothing to wait for.
    if (begun) changed();
    else check();
    begun = true;
  });
  // A padding that grows leaves the content as it was.
  observer.observe(target, { box: 'border-box' });
  if (card) observer.observe(card);
  // WebKit has no `scrollend`.
  const stopScroll = listen(window, ['onscrollend' in window ? 'scrollend' : 'scroll'], scrolled);
  const stopRest = listen(window, ['resize', 'transitionend', 'animationend'], changed);
  // Nothing tells of a transform that changes at once. In the midst of a scroll it only seems off, and is not once that is over.
  const net = setInterval(() => isOff() && scrolled(), 500);
  return () => {
    observer.disconnect();
    clearInterval(net);
    clearTimeout(quiet);
    stopScroll();
    stopRest();
  };
}
