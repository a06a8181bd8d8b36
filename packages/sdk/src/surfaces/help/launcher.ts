import type { Words } from '@banso/engine';
import { say } from '@banso/engine/guides';
import { h, setChildren } from '../dom.ts';
import { cross, icon } from '../icon.ts';

const question = 'M6 6.4a2 2 0 1 1 3 1.7c-.7.4-1 .8-1 1.5M8 11.9v.01';

export interface Launcher {
  readonly element: HTMLElement;
  update(unread: number, open: boolean): void;
}

/** The round button in the corner, with how much is new. */
export function createLauncher(words: Words['help'], onclick: () => void): Launcher {
  const ask = icon(question);
  const close = icon(cross);
  // Drawn by the style sheet: what the button says is all in its name.
  const badge = h('span', { class: 'new' });
  const element = h('button', { popover: 'manual', type: 'button', class: 'launcher', onclick });
  return {
    element,
    update(unread, open) {
      badge.dataset['n'] = unread > 9 ? '9+' : `${unread}`;
      element.setAttribute('aria-label', unread > 0 ? say(words.openNews, { n: unread }) : words.open);
      element.setAttribute('aria-expanded', `${open}`);
      setChildren(element, [open ? close : ask, unread > 0 && badge]);
    },
  };
}
