import type { Advance, Tour, Words } from '@banso/engine';
import { say } from '@banso/engine/guides';
import { startWhenHere } from '../../tools/startWhenHere.ts';
import type { Stop } from '../../tools/stop.ts';
import { usesEscape } from '../../page/attention.ts';
import { openCard, startAnchor } from '../anchor/anchor.ts';
import { reveal } from '../anchor/reveal.ts';
import { h } from '../dom.ts';
import { draw, drawVideo, speak } from '../draw.ts';
import type { Host } from '../host/host.ts';
import { startTabOrder } from '../host/tabOrder.ts';
import { listen } from '../../tools/listen.ts';
import type { Surface } from '../surface.ts';
import { createCard } from './card.ts';
import type { Card, Press } from './card.ts';
import { pathFrom, stepOf } from './machine.ts';
import type { TourState, World } from './machine.ts';

export interface Stage {
  draw(state: TourState, target: Element | null): void;
  announce(state: TourState): void;
  /** True while the person uses the card or is pressing one of its buttons. */
  busy(): boolean;
  stop(): void;
}

/** A step whose target comes at once takes over the card of the one before; only a longer wait is seen. */
const BETWEEN_STEPS = 100;

const whyClosed = (words: Words['tour'], by: Advance['by']): string =>
  by === 'click' || by === 'value' ? words[by] : by === 'page' ? words.elsewhereBody : words.event;

/**
 * Draws the current step. Focus: a tour that the user started takes it, one that starts of itself or goes on after a load does
 * not; a step reached from the card keeps it there; when the card goes, it returns to where it was, else to the step's target.
 * Esc is "not now" wherever the focus is, unless the page used it or one of its modal dialogs or menus is open.
 */
export function createStage(surface: Surface<Tour>, host: Host, world: World, press: (on: Press) => void): Stage {
  const tour = surface.experience;
  const { words } = surface;
  const spot = h('div', { class: 'spot', popover: 'manual' });
  const lights = h('div', { class: 'lights', popover: 'manual' });
  let card: Card | null = null;
  /** What the card is open beside, null: nothing; undefined: it has to be opened. */
  let beside: Element | null | undefined;
  let lastTarget: Element | null = null;
  const releases: Stop[] = [];
  let hiding: ReturnType<typeof setTimeout> | undefined;
  let pressing = false;
  /** Where the focus is that the card is to take when it comes. */
  let owed = surface.unasked || surface.at ? null : document.activeElement;

  const progressOf = ({ step, trail }: TourState) => ({
    n: trail.length + 1,
    of: trail.length + pathFrom(step, world).length,
  });

  const paint = (state: TourState): Card => {
    const { title, body, video, page, modal, advance } = stepOf(tour, state.step);
    const away = state.phase === 'elsewhere';
    if (card?.modal !== (modal && !away)) {
      card = createCard(words, modal && !away, press);
      host.root.replaceChildren(lights, spot, card.element);
      beside = undefined;
    }
    card.update({
      title: away ? [words.elsewhere] : title ? draw(surface.text(title)) : [],
      body: away
        ? [words.elsewhereBody]
        : [...(body ? draw(surface.text(body)) : []), ...(video ? [drawVideo(video, surface)] : [])],
      progress: progressOf(state),
      closed: state.open || away ? null : whyClosed(words, advance.by),
      back: state.trail.length > 0,
      never: surface.unasked,
      elsewhere: away ? { link: page && /^\/(?!\/)[^*]*$/.test(page) ? page : null } : null,
    });
    return card;
  };

  const release = () => {
    for (const stop of releases.splice(0)) stop();
    beside = undefined;
  };

  /** Opens the card anew: beside its target, or without one. */
  const open = ({ element, modal }: Card, state: TourState, target: Element | null, opened: () => void) => {
    release();
    beside = target;
    const { placement, also } = stepOf(tour, state.step);
    if (target) {
      lastTarget = target;
      const others = also.map(surface.find).flatMap((one) => (one.is === 'found' ? [one.element] : []));
      spot.classList.toggle('bare', others.length > 0);
      if (others.length > 0) light([target, ...others]);
      releases.push(startAnchor({ card: element, spot, target, placement, corners: surface.corners, opened }));
      if (!modal) releases.push(startTabOrder(element, target));
    } else {
      spot.hidePopover();
      element.style.left = element.style.top = '';
      element.dataset.side = state.phase === 'elsewhere' ? 'dock' : 'centre';
      element.dataset.edge = 'bottom';
      openCard(element, null);
      releases.push(surface.corners.stand(element, 3));
    }
  };

  /** Under the spotlight and the card, so it opens before them; what it lights comes with the chunk. */
  const light = (targets: readonly Element[]) => {
    openCard(lights, null);
    const stop = startWhenHere(import('../anchor/lights.ts'), ({ startLights }) => startLights(lights, targets));
    releases.push(() => {
      stop();
      if (lights.isConnected) lights.hidePopover();
    });
  };

  const hide = () => {
    release();
    const had = host.focus.has();
    // Until it is closed nothing outside it can have the focus.
    if (card?.element instanceof HTMLDialogElement) card.element.close();
    if (had) {
      host.focus.giveBack(lastTarget);
      owed = document.activeElement;
    }
    card = null;
    host.root.replaceChildren();
  };

  const stopEscape = listen(
    window,
    ['keydown'],
    (event) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !card) return;
      const inside = host.focus.has();
      if (!inside && document.querySelector(usesEscape)) return;
      if (inside) event.preventDefault();
      press('snooze');
    },
    false,
  );
  host.root.addEventListener('pointerdown', () => {
    pressing = true;
    addEventListener('pointerup', () => setTimeout(() => (pressing = false)), { once: true, capture: true });
  });

  return {
    draw(state, target) {
      clearTimeout(hiding);
      if (state.phase === 'seeking') {
        if (card) hiding = setTimeout(hide, BETWEEN_STEPS);
        return;
      }
      // Left where it was, until the target is back or the wait is over.
      if (state.phase === 'adrift') return release();
      const had = host.focus.has() || (owed !== null && owed === document.activeElement);
      owed = null;
      // Before the first write: whatever is read after one makes the browser lay out the page.
      if (target && beside !== target) reveal(target);
      // What a modal dialog of the page makes inert cannot be pressed.
      const moved = host.settle(target ?? document.querySelector('dialog:modal'));
      const shown = paint(state);
      const focus = () => {
        if (had && !host.focus.has()) host.focus.take(shown.element);
      };
      if (moved || beside !== target) open(shown, state, target, focus);
      focus();
    },
    announce(state) {
      const { title, body, modal } = stepOf(tour, state.step);
      // A modal dialog takes the focus and is read by that.
      if (modal) return;
      const { n, of } = progressOf(state);
      const texts = [title, body].map((copy) => copy && speak(surface.text(copy)));
      host.announce([say(words.step, { n, of }), ...texts].filter(Boolean).join('\n'));
    },
    busy: () => pressing || host.focus.has(),
    stop() {
      clearTimeout(hiding);
      stopEscape();
      hide();
    },
  };
}
