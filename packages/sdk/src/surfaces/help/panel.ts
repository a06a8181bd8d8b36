import type { Help } from '@banso/engine';
import { h, setChildren } from '../dom.ts';
import { cross, iconButton } from '../icon.ts';
import type { Stop, Surface } from '../surface.ts';
import type { View } from './desk.ts';
import type { Home } from './home.ts';
import { backward } from './parts.ts';

export interface Panel {
  readonly element: HTMLDialogElement;
  open(view: View): void;
  show(): void;
  hide(): void;
  isOpen(): boolean;
  /** What takes the focus when the panel comes. */
  first(): HTMLElement;
  stop(): void;
}

interface Place {
  readonly view: View;
  scroll: number;
  focus: HTMLElement | null;
}

/** The frame: a head, and below it the last of the views that were opened; back is to the one before, as it was left. */
export function createPanel({ words, corners }: Surface<Help>, home: Home, onClose: () => void): Panel {
  const places: Place[] = [{ view: home, scroll: 0, focus: null }];
  let isOpen = false;
  let leaveCorner: Stop | undefined;
  const head = h('div', { class: 'head' });
  /** By what a phone has for going back, too. */
  const oncancel = (event: Event) => {
    event.preventDefault();
    onClose();
  };
  const element = h('dialog', { popover: 'manual', class: 'card panel', 'aria-labelledby': 'title', oncancel });
  const back = iconButton(backward, words.back, () => {
    places.pop()!.view.leave?.();
    draw();
    const { focus, view: before } = last();
    (focus?.isConnected ? focus : before.heading).focus({ preventScroll: true });
  });
  back.classList.add('back');
  const close = iconButton(cross, words.close, onClose);
  const last = () => places.at(-1)!;

  function turnAway(): void {
    const from = last();
    from.scroll = from.view.element.scrollTop;
    from.focus = (element.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
    from.view.seen?.(false);
  }

  function draw(): void {
    const { view, scroll } = last();
    const title = view.element.contains(view.heading) ? h('span', {}) : view.heading;
    setChildren(head, [places.length > 1 && back, title, view.aside ?? null, close]);
    setChildren(element, [head, view.element]);
    view.element.scrollTop = scroll;
    if (isOpen) view.seen?.(true);
  }

  return {
    element,
    isOpen: () => isOpen,
    // On a phone the field would bring the keyboard over what is offered.
    first: () => (places.length > 1 || element.open ? last().view.heading : home.field),
    open(view) {
      turnAway();
      places.push({ view, scroll: 0, focus: null });
      draw();
      view.heading.focus({ preventScroll: true });
    },
    show() {
      // On a phone it covers the page, so the page must be out of reach: only a modal dialog does that for every way of reaching it.
      if (matchMedia('(width < 480px)').matches) element.showModal();
      else {
        element.showPopover();
        leaveCorner = corners.stand(element, 1);
      }
      isOpen = true;
      draw();
    },
    hide() {
      turnAway();
      leaveCorner?.();
      leaveCorner = undefined;
      if (element.open) element.close();
      else element.hidePopover();
      isOpen = false;
    },
    stop() {
      for (const { view } of places.reverse()) view.leave?.();
    },
  };
}
