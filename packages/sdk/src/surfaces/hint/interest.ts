import type { Stop } from '../../tools/stop.ts';
import { listen } from '../../tools/listen.ts';
import { isEscape } from '../notice/escape.ts';

/** A pointer that only passes over the control opens nothing. */
const COMING = 400;
/** Long enough for the way from the control to the text beside it. */
const LEAVING = 300;

/**
 * Tells when a text about a control should open and close: it opens when the control is pointed at or has the keyboard's focus,
 * stays while the pointer or the focus is on the control or on the text itself (`own`), and goes with Esc or a press of the
 * control, until the control is come to anew (WCAG 2.2, 1.4.13). A finger does not point. `open`: it is open to begin with.
 */
export function trackInterest(target: Element, own: Element, open: boolean, change: (open: boolean) => void): Stop {
  const on = { pointer: false, focus: false };
  let away = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const set = (now: boolean) => {
    if (now !== open) change((open = now));
  };
  const putAway = () => {
    clearTimeout(timer);
    away = true;
    set(false);
  };
  const turn = (what: keyof typeof on, now: boolean) => {
    if (on[what] === now) return;
    on[what] = now;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        const some = on.pointer || on.focus;
        away &&= some;
        set(some && !away);
      },
      now ? COMING : LEAVING,
    );
  };
  const isIn = (element: Element, event: Event) => event.composedPath().includes(element);

  // Where the control is in a frame, events there are that frame's own.
  const stops = [...new Set([document, target.ownerDocument])].flatMap((where) => [
    listen(where, ['pointerover', 'pointerout', 'pointerdown'], (event) => {
      if (event.pointerType === 'touch') return;
      const isOn = isIn(target, event);
      if (event.type === 'pointerdown') return isOn && putAway();
      turn('pointer', event.type === 'pointerover' && (isOn || isIn(own, event)));
    }),
    listen(where, ['focusin', 'focusout'], (event) => {
      const byKeyboard = (event.composedPath()[0] as Element).matches(':focus-visible');
      turn('focus', event.type === 'focusin' && (isIn(own, event) || (byKeyboard && isIn(target, event))));
    }),
    listen(where, ['keydown'], (event) => open && isEscape(event) && putAway(), false),
  ]);
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
