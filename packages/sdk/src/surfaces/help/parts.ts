import type { Words } from '@banso/engine';
import { h, type Child } from '../dom.ts';
import { icon } from '../icon.ts';
import type { Desk } from './desk.ts';

export const forward = 'M6 4l4 4-4 4';
export const backward = 'M10 4L6 8l4 4';
export const outward = 'M6.5 4H4v8h8V9.5M9 3.5h3.5V7M12 4L7.5 8.5';

export const headingOf = (title: string): HTMLElement => h('h2', { id: 'title', tabindex: -1 }, title);

/** A line of a list that leads on within the panel. */
export const row = (onclick: () => void, ...children: readonly Child[]): HTMLElement =>
  h('li', {}, h('button', { type: 'button', class: 'row', onclick }, ...children));

/** A list, under its title where it has one. */
export const section = (title: string, rows: readonly Child[]): HTMLElement =>
  h('section', {}, title && h('h3', {}, title), h('ul', {}, ...rows));

/** A link, which opens beside the page unless it writes a mail. */
export const linkTo = (
  href: string,
  attributes: { readonly class?: string; onclick?(event: Event): void },
  ...children: readonly Child[]
) =>
  h(
    'a',
    { ...attributes, href, ...(!href.startsWith('mailto:') && { target: '_blank', rel: 'noopener' }) },
    ...children,
  );

/** The way to a person, or nothing where there is none. */
export function contactOf({ surface }: Desk, article?: string): readonly Child[] {
  const { contact } = surface.experience;
  if (!contact) return [];
  const onclick = () => surface.help({ did: 'contacted', ...(article !== undefined && { article }) });
  return [linkTo(contact.href, { class: 'row', onclick }, h('span', {}, surface.label(contact.label)), icon(outward))];
}

/** Where something is on its way. */
export const skeleton = (): HTMLElement => h('div', { 'aria-busy': 'true' }, h('i', {}), h('i', {}), h('i', {}));

export const failure = (words: Words['help'], retry: () => void): HTMLElement =>
  h(
    'div',
    { class: 'failed', role: 'alert' },
    h('p', {}, words.failed),
    h('button', { type: 'button', class: 'outline', onclick: retry }, words.retry),
  );
