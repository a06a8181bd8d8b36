import type { Announcement } from '@banso/engine';
import { usesEscape } from '../../page/attention.ts';
import { openCard } from '../anchor/anchor.ts';
import { h } from '../dom.ts';
import { speak } from '../draw.ts';
import { startHost } from '../host/host.ts';
import { cross, iconButton } from '../icon.ts';
import { listen } from '../../tools/listen.ts';
import type { StartSurface } from '../surface.ts';
import { createAction } from './action.ts';
import { createCard } from './card.ts';
import { isEscape } from './escape.ts';
import { onceSeen } from './seen.ts';
import { noticeStyles } from './styles.ts';

/** A press that was already on its way when the card came was not meant for it. */
const NOTICED = 600;

/**
 * Something new, in the middle of the screen (`modal`) or in its corner (`slideOut`).
 *
 * Asked for, a modal one is a modal dialog and has the focus. Unasked it must not take the focus, and a page that is inert while
 * the focus is in it would swallow what the person types: so it lies over the dimmed page, is told once, and leaves the page as it
 * is. The person's next Tab goes into it, and from then on it is modal. Their next press on the page does there what it was meant
 * to do, and is "not now" here; Esc is that too, wherever the focus is.
 *
 * In the corner it is no dialog to finish: it takes the focus only when asked for, and Esc counts only while it has it.
 */
export const startAnnouncement: StartSurface<Announcement> = (surface) => {
  const { experience, unasked, words, text } = surface;
  const { title, body, action, form } = experience;
  const host = startHost(surface, noticeStyles);
  const over = form === 'modal';
  const since = performance.now();
  let stopped = false;

  const end = (did: 'completed' | 'dismissed' | 'snoozed') => {
    if (stopped) return;
    surface.report(did);
    stop();
    surface.ended();
  };
  const later = () => end('snoozed');
  const dismiss = () => end('dismissed');

  const card = createCard(surface, {
    tag: over ? 'dialog' : 'div',
    role: 'dialog',
    close: action && iconButton(cross, words.close, dismiss),
    foot: [
      h('button', { type: 'button', class: 'quiet', onclick: later }, words.later),
      action
        ? createAction(action, surface, () => end('completed'))
        : h('button', { type: 'button', class: 'primary', onclick: dismiss }, words.close),
    ],
  });
  card.classList.add(form);
  card.dataset.side = over ? 'centre' : 'dock';
  card.dataset.edge = 'bottom';

  /** Where it is modal, the page behind it is inert from here on. */
  const enter = () => {
    if (over) {
      card.hidePopover();
      openCard(card, null);
    }
    host.focus.take(card);
  };
  const keydown = (event: KeyboardEvent) => {
    const { key, shiftKey, altKey, ctrlKey, metaKey, defaultPrevented } = event;
    // A modal dialog of the page's own has the keyboard, and a menu has Esc.
    const others = key === 'Escape' ? usesEscape : 'dialog:modal';
    if (!host.focus.has() && (!over || document.querySelector(others))) return;
    if (isEscape(event)) return later();
    if (key !== 'Tab' || shiftKey || altKey || ctrlKey || metaKey || defaultPrevented) return;
    if (host.focus.has() || card.matches(':modal')) return;
    event.preventDefault();
    enter();
  };
  const pressed = ({ clientX: x, clientY: y }: PointerEvent) => {
    const { left, right, top, bottom } = card.getBoundingClientRect();
    const beside = x < left || x > right || y < top || y > bottom;
    if (over && beside && performance.now() - since > NOTICED) later();
  };

  host.root.append(card);
  host.settle(null);
  // A dialog takes the focus however it is opened, unless it cannot have it.
  card.inert = true;
  card.showPopover();
  card.inert = false;
  const stops = [
    surface.corners.stand(card, 3),
    onceSeen(card, () => surface.report('shown')),
    listen(window, ['keydown'], keydown, false),
    listen(window, ['pointerdown'], pressed),
    listen(card, ['cancel'], (event) => (event.preventDefault(), later())),
  ];
  if (unasked) host.announce([title, body].map((copy) => speak(text(copy))).join('\n'));
  else enter();

  const stop = () => {
    if (stopped) return;
    stopped = true;
    for (const each of stops) each();
    // Tab may have led out of the page; only a dialog that has the focus gives it back.
    if (card.matches(':modal') && !host.focus.has()) card.focus();
    if (card instanceof HTMLDialogElement) card.close();
    host.focus.giveBack(null);
    host.stop();
  };
  return stop;
};
