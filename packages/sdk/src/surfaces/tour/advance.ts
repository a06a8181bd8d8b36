import type { Advance, Tour } from '@banso/engine';
import { matchGlob, passes } from '@banso/engine/rules';
import type { Stop } from '../../tools/stop.ts';
import { listen } from '../../tools/listen.ts';
import type { Surface } from '../surface.ts';

export interface AdvanceListener {
  /** The act that the step waits for is done. */
  advanced(): void;
  /** What is typed so far would do, or would not. */
  gate(open: boolean): void;
  /** True while the person is about to press one of the card's own buttons. */
  inCard(): boolean;
}

/**
 * Listens for the act that ends a step; `target` is the step's, while there is one. What is already true (a page, a milestone)
 * counts at once, unless the person came `back` to see the step again.
 */
export function startAdvance(
  advance: Advance,
  surface: Surface<Tour>,
  back: boolean,
  target: Element | null,
  { advanced, gate, inCard }: AdvanceListener,
): Stop {
  /** In the page and, where the target is in a frame, in that frame. */
  const listenAlsoIn = (
    names: readonly ('click' | 'input' | 'change' | 'focusin')[],
    listener: (event: Event) => void,
  ) => {
    const documents = new Set([document, target?.ownerDocument ?? document]);
    const stops = [...documents].map((where) => listen(where, names, listener));
    return () => stops.forEach((stop) => stop());
  };
  const isOn = (element: Element | null | undefined, event: Event) =>
    !!element && event.composedPath().includes(element);

  switch (advance.by) {
    case 'next':
      return () => {};

    case 'click':
      return listenAlsoIn(['click'], (event) => {
        const other = advance.target && surface.find(advance.target);
        if (isOn(other ? (other.is === 'found' ? other.element : null) : target, event)) advanced();
      });

    case 'value': {
      const isGood = (control: Element) => {
        const value = valueOf(control);
        return advance.tests === 'notEmpty' ? value !== '' : passes(advance.tests, value) === 'yes';
      };
      const control = controlIn(target);
      if (control) gate(isGood(control));
      let done = false;
      return listenAlsoIn(['input', 'change', 'focusin'], (event) => {
        // Looked for anew: the page may have replaced it inside the target.
        const typedIn = controlIn(target);
        const own = isOn(typedIn, event);
        if (typedIn && own && event.type !== 'focusin') {
          const good = isGood(typedIn);
          gate(good);
          done = good && event.type === 'change';
        }
        // A text is done when the person leaves it. Left for our own Next it must not press Next twice; from there they may go on to the page.
        if (done && !(own && event.type === 'focusin'))
          setTimeout(() => {
            if (!done || inCard()) return;
            done = false;
            advanced();
          });
      });
    }

    case 'event':
      return surface.onTrack((name) => name === advance.event && advanced());

    default: {
      const holds = () =>
        advance.by === 'page'
          ? matchGlob(advance.glob, surface.path())
          : surface.view().milestones[advance.key]?.status === 'reached';
      let held = back && holds();
      const check = () => {
        const before = held;
        held = holds();
        if (held && !before) advanced();
      };
      check();
      return surface.onChange(check);
    }
  }
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
