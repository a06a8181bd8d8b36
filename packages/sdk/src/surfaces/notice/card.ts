import type { Announcement, Hint } from '@banso/engine';
import { h } from '../dom.ts';
import { draw } from '../draw.ts';
import type { Surface } from '../surface.ts';

export interface CardParts {
  readonly tag: 'div' | 'dialog';
  readonly role: 'dialog' | 'tooltip';
  /** At the end of the title's line. */
  readonly close: HTMLElement | null;
  readonly foot: readonly (HTMLElement | null)[];
}

/** Title, body and what can be done about it. */
export function createCard(
  { experience: { title, body }, text }: Surface<Announcement | Hint>,
  { tag, role, close, foot }: CardParts,
): HTMLElement {
  const head = h('div', { class: 'head' }, h('h2', { id: 'title' }, ...draw(text(title))), ...present([close]));
  const buttons = present(foot);
  return h(
    tag,
    { class: 'card', popover: 'manual', role, 'aria-labelledby': 'title', 'aria-describedby': 'body', tabindex: -1 },
    head,
    h('div', { id: 'body', class: 'body' }, ...draw(text(body))),
    ...(buttons.length > 0 ? [h('div', { class: 'foot' }, ...buttons)] : []),
    h('i', { class: 'arrow' }),
  );
}

const present = (elements: readonly (HTMLElement | null)[]): HTMLElement[] => elements.filter((one) => one !== null);
