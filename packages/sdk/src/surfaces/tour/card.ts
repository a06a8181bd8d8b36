import type { Words } from '@banso/engine';
import { h, setChildren, setContent } from '../dom.ts';
import type { Attributes, Child } from '../dom.ts';
import { cross, icon } from '../icon.ts';

export type Press = 'next' | 'back' | 'snooze' | 'dismiss';

export interface Look {
  readonly title: readonly Child[];
  readonly body: readonly Child[];
  readonly progress: { readonly n: number; readonly of: number };
  /** Why Next is closed; null: it is open. */
  readonly closed: string | null;
  readonly back: boolean;
  readonly never: boolean;
  /** The step is on another page, with the address to open where that is known. */
  readonly elsewhere: { readonly link: string | null } | null;
}

export interface Card {
  readonly element: HTMLElement;
  readonly modal: boolean;
  /** Draws; a control that was there before is the same one after, and keeps the focus. */
  update(look: Look): void;
}

/** One step's card. */
export function createCard(words: Words['tour'], modal: boolean, press: (button: Press) => void): Card {
  const button = (on: Press, attributes: Attributes, child: Child) =>
    h('button', { type: 'button', onclick: () => press(on), ...attributes }, child);

  const progress = h('span', { class: 'progress' });
  const later = button('snooze', { class: 'icon', title: words.later }, icon(cross));
  const head = h('div', { class: 'head' });
  const title = h('h2', { id: 'title' });
  const body = h('div', { id: 'body', class: 'body' });
  const reason = h('p', { id: 'closed', class: 'closed' });
  const never = button('dismiss', { class: 'quiet' }, words.never);
  const back = button('back', {}, words.back);
  const next = button('next', { class: 'primary', autofocus: modal }, '');
  const open = h('a', { class: 'primary' }, words.open);
  const foot = h('div', { class: 'foot' });
  const arrow = h('i', { class: 'arrow' });
  const element = h(modal ? 'dialog' : 'div', {
    class: 'card',
    popover: 'manual',
    role: 'dialog',
    'aria-modal': `${modal}`,
    'aria-labelledby': 'title',
    'aria-describedby': 'body',
    tabindex: -1,
    oncancel(event) {
      event.preventDefault();
      press('snooze');
    },
  });

  return {
    element,
    modal,
    update(look) {
      const { closed, elsewhere } = look;
      const { n, of } = look.progress;
      const isOne = of < 2;
      setContent(progress, [`${n} / ${of}`]);
      // Where there is nothing to count, the title stands beside the cross.
      setChildren(head, [isOne ? title : progress, later]);
      setContent(title, look.title);
      setContent(body, look.body);
      setContent(reason, [closed ?? '']);
      setContent(next, [n === of ? words.done : words.next]);
      next.setAttribute('aria-disabled', `${!!closed}`);
      if (closed) next.setAttribute('aria-describedby', 'closed');
      else next.removeAttribute('aria-describedby');
      if (elsewhere?.link) open.href = elsewhere.link;
      setChildren(foot, [look.never && never, look.back && back, elsewhere ? elsewhere.link !== null && open : next]);
      setChildren(element, [head, !isOne && title, body, !!closed && reason, foot, arrow]);
    },
  };
}
