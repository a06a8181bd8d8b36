import type { Hint } from '@banso/engine';
import { say } from '@banso/engine/guides';
import { trackTarget } from '../../guide/wait.ts';
import { startAnchor } from '../anchor/anchor.ts';
import { reveal } from '../anchor/reveal.ts';
import { h } from '../dom.ts';
import { speak } from '../draw.ts';
import { startHost } from '../host/host.ts';
import { startTabOrder } from '../host/tabOrder.ts';
import { cross, iconButton } from '../icon.ts';
import { listen } from '../../tools/listen.ts';
import { createAction } from '../notice/action.ts';
import { createCard } from '../notice/card.ts';
import { isEscape } from '../notice/escape.ts';
import { onceSeen } from '../notice/seen.ts';
import type { StartSurface, Stop } from '../surface.ts';
import { keepInSight } from './dot.ts';
import { trackInterest } from './interest.ts';
import { hintStyles } from './styles.ts';

/** A target not found for so long is told once. It is looked for on: it may be behind a tab of the page, or come with a record. */
const PATIENCE = 10_000;

/**
 * A text about an element, behind a dot at its corner or (`control`) on the element itself. It is there for as long as the element
 * is, and counts as shown when the text was seen. Dot and text come right after the element in the Tab order. Pressing the dot
 * opens the text and moves the focus into it; closing it, or Esc, moves the focus back to the dot. On the element itself the text
 * never takes the focus and is told once. Asked for, the element is scrolled to and the text is open.
 */
export const startHint: StartSurface<Hint> = (surface) => {
  const { experience, unasked, words, text } = surface;
  const { title, body, action, on } = experience;
  const host = startHost(surface, hintStyles);
  const heading = speak(text(title));
  const isTip = on === 'control';
  let target: Element | null = null;
  /** How it was found, for the first report. */
  let found: { readonly by: string; readonly ms: number } | null = null;
  let open = false;
  let told = false;
  let stopSeeing: Stop | undefined;
  const releases: Stop[] = [];
  const stops: Stop[] = [];

  const end = (did: 'completed' | 'dismissed') => {
    surface.report(did);
    stop();
    surface.ended();
  };

  /** What was come to by keyboard may be off the screen, or under a bar. */
  function bringUp() {
    const { x, y, width, height } = dot.getBoundingClientRect();
    const there = document.elementFromPoint(x + width / 2, y + height / 2);
    // Right after a scroll the dot is told to be where it was: the element itself is not.
    const { top = 0, bottom = 0 } = target?.getBoundingClientRect() ?? {};
    if (target && (there !== host.element || bottom < 0 || top > innerHeight)) reveal(target);
  }

  const dot = h('button', {
    type: 'button',
    class: 'dot',
    'aria-label': say(words.open, { title: heading }),
    'aria-expanded': 'false',
    onclick: () => (open ? back() : turn(true, true)),
    onfocus: bringUp,
  });
  const spot = h('div', { class: 'spot', popover: 'manual' }, ...(isTip ? [] : [dot]));
  const never = h('button', { type: 'button', class: 'quiet', onclick: () => end('dismissed') }, words.never);
  const isPlain = isTip && !action;
  const card = createCard(surface, {
    tag: 'div',
    role: isPlain ? 'tooltip' : 'dialog',
    close: isTip ? null : iconButton(cross, words.close, () => back()),
    foot: isPlain ? [] : [never, action && createAction(action, surface, () => end('completed'))],
  });
  card.classList.toggle('tip', isTip);
  host.root.append(spot, card);

  const release = () => {
    for (const each of releases.splice(0)) each();
  };

  /** At the target anew: the dot, and the text where it is open. */
  const place = (element: Element) => {
    release();
    if (isTip && !open) return;
    releases.push(
      startAnchor({ card: open ? card : null, spot, target: element, placement: 'auto', corners: surface.corners }),
    );
    releases.push(startTabOrder(host.root, element));
    if (!isTip) releases.push(keepInSight(spot, element));
  };

  const turn = (now: boolean, take: boolean) => {
    if (!target || open === now) return;
    open = now;
    dot.setAttribute('aria-expanded', `${open}`);
    if (!open) card.hidePopover();
    place(target);
    if (!open) return;
    if (take) host.focus.take(card);
    stopSeeing ??= onceSeen(card, () => surface.report('shown', found ? { target: found } : {}));
    if (isTip && !told) host.announce([heading, speak(text(body))].join('\n'));
    told = true;
  };

  /** To the dot, and with it the focus. */
  const back = () => {
    turn(false, false);
    dot.focus();
  };

  /** Of a text on the element itself. */
  const follow = (wanted: boolean) => {
    const had = host.focus.has();
    turn(wanted, false);
    if (had && !wanted) (target as HTMLElement | null)?.focus?.();
  };

  const stop = () => {
    for (const each of stops.splice(0)) each();
    release();
    stopSeeing?.();
    host.focus.giveBack(target);
    host.stop();
  };

  let stopInterest: Stop | undefined;
  const lose = () => {
    release();
    stopInterest?.();
    stopInterest = undefined;
    target = null;
    open = false;
    dot.setAttribute('aria-expanded', 'false');
    host.focus.giveBack(null);
    card.hidePopover();
    spot.hidePopover();
  };

  stops.push(
    () => stopInterest?.(),
    listen(window, ['pointerdown'], (event) => {
      if (!isTip && !event.composedPath().includes(host.element)) turn(false, false);
    }),
    trackTarget(() => surface.find(experience.target), PATIENCE, {
      found({ element, by }, ms) {
        const first = !found;
        found ??= { by, ms };
        target = element;
        host.settle(element);
        const asked = first && !unasked;
        if (asked) reveal(element);
        place(element);
        if (asked) turn(true, !isTip);
        stopInterest?.();
        if (isTip) stopInterest = trackInterest(element, host.element, open, follow);
      },
      lost: lose,
      missing: ({ is }) => found || surface.report('targetMissing', { target: { outcome: is } }),
    }),
  );
  host.root.addEventListener('keydown', (event) => {
    if (!isTip && open && isEscape(event)) back();
  });
  return stop;
};
