import type { Stop } from '../../tools/stop.ts';
import { topAt } from '../../page/standing.ts';
import { boxOf } from '../anchor/boxOf.ts';
import { listen } from '../../tools/listen.ts';

/** From the element's corner to the far side of the dot's 24 px. */
const REACH = 15;
const SCROLLED = 100;

/**
 * Keeps the dot that `spot` holds at a corner of the target where there is room for it, and out of sight while a sticky bar or the
 * edge of a scroller lies over that corner. While a scroll lasts it looks ten times a second; following is the anchor's work.
 */
export function keepInSight(spot: HTMLElement, target: Element): Stop {
  const { host } = spot.getRootNode() as ShadowRoot;
  let soon: ReturnType<typeof setTimeout> | undefined;

  /** Nothing of the page is over this point of the target; what is off the screen has nothing over it. */
  const isClear = (x: number, y: number) => {
    const there = topAt(target, x, y);
    return !there || there === target || there === host;
  };
  const look = () => {
    soon = undefined;
    const { left, top, width, height } = boxOf(target);
    const { clientWidth, clientHeight } = document.documentElement;
    const rtl = spot.matches(':dir(rtl)');
    const room = rtl ? left : clientWidth - left - width;
    const above = REACH - top;
    const low = above > 0 && top + height < clientHeight - REACH;
    const box = target.getBoundingClientRect();
    const clear =
      isClear(box.left + box.width / 2, low ? box.bottom - 3 : box.top + 3) &&
      isClear(rtl ? box.left + 3 : box.right - 3, box.top + box.height / 2);
    spot.classList.toggle('low', low);
    spot.classList.toggle('under', !clear);
    // An element as high as the screen has no room outside it.
    spot.style.setProperty('--down', `${low || top + height < REACH ? 0 : Math.max(0, above)}px`);
    spot.style.setProperty('--in', `${Math.max(0, REACH - room)}px`);
  };
  const later = () => void (soon ??= setTimeout(look, SCROLLED));
  look();
  const stop = listen(target.ownerDocument.defaultView ?? window, ['scroll', 'resize'], later);
  return () => {
    clearTimeout(soon);
    stop();
  };
}
