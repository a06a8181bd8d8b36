import type { Advance, Tour } from '@banso/engine';
import { matchGlob, passes } from '@banso/engine/rules';
import { findTarget } from '../../page/elements.ts';
import type { Surface } from '../surface.ts';

export interface AdvanceListener {
  /** The act that the step waits for is done. */
  advanced(): void;
  /** What is typed so far would do, or would not. */
  gate(open: boolean): void;
  /** The step's target, while there is one. */
  target(): Element | null;
  /** True while the person is about to press one of the card's own buttons. */
  inCard(): boolean;
}

/**
 * Listens for the act that ends a step. What is already true (a page, a milestone) counts at once, unless the person came `back`
 * to see the step again.
 */
export function startAdvance(
  advance: Advance,
  surface: Surface<Tour>,
  back: boolean,
  listener: AdvanceListener,
): () => void {
  switch (advance.by) {
    case 'next':
      return () => {};

    case 'click': {
      const clicked = (event: Event) => {
        const own = advance.target && findTarget(advance.target, surface.plan.testAttributes);
        const element = own ? own.is === 'found' && own.element : listener.target();
        if (element && event.composedPath().includes(element)) listener.advanced();
      };
      return listenAlsoIn(listener.target, ['click'], clicked);
    }

    case 'value': {
      const { tests } = advance;
      const good = (control: Element) => {
        const value = valueOf(control);
        return tests === 'notEmpty' ? value !== '' : passes(tests, value) === 'yes';
      };
      const typed = (event: Event) => {
        const control = controlIn(listener.target());
        if (!control || !event.composedPath().includes(control)) return;
        const open = good(control);
        listener.gate(open);
        // A text is done when the person leaves it, but leaving it for our own Next must not press Next twice.
        if (open && event.type === 'change') setTimeout(() => listener.inCard() || listener.advanced());
      };
      const control = controlIn(listener.target());
      if (control) listener.gate(good(control));
      return listenAlsoIn(listener.target, ['input', 'change'], typed);
    }

    case 'event':
      return surface.onTrack((name) => name === advance.event && listener.advanced());

    default: {
      const holds = () =>
        advance.by === 'page'
          ? matchGlob(advance.glob, surface.path())
          : surface.view().milestones[advance.key]?.status === 'reached';
      let held = back && holds();
      const check = () => {
        const holdsNow = holds();
        if (holdsNow && !held) listener.advanced();
        held = holdsNow;
      };
      check();
      return surface.onChange(check);
    }
  }
}

/** In the page and, where the target is in a frame, in that frame. */
function listenAlsoIn(
  target: () => Element | null,
  events: readonly string[],
  listener: (event: Event) => void,
): () => void {
  const documents = new Set([document, target()?.ownerDocument ?? document]);
  for (const where of documents) for (const name of events) where.addEventListener(name, listener, true);
  return () => {
    for (const where of documents) for (const name of events) where.removeEventListener(name, listener, true);
  };
}

const CONTROL = 'input,textarea,select,[contenteditable]';
const controlIn = (target: Element | null): Element | null =>
  target &&
  (target.matches(CONTROL) ? target : ((target as HTMLLabelElement).control ?? target.querySelector(CONTROL)));

function valueOf(control: Element): string | number {
  const { type, checked, value, valueAsNumber } = control as HTMLInputElement;
  if (type === 'checkbox' || type === 'radio') return checked ? value : '';
  if ((type === 'number' || type === 'range') && value) return valueAsNumber;
  return (value ?? control.textContent).trim();
}
