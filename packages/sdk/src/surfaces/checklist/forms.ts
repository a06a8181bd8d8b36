import type { Words } from '@banso/engine';
import { say } from '@banso/engine/guides';
import { h, setChildren, setContent, svg } from '../dom.ts';
import type { Child } from '../dom.ts';
import { cross, down, iconButton } from '../icon.ts';
import type { Item } from './items.ts';
import { createRow } from './row.ts';

export interface FormParts {
  readonly words: Words['checklist'];
  title(): readonly Child[];
  readonly items: readonly Item[];
  act(item: Item): void;
  press(button: 'open' | 'minimise' | 'leave' | 'undo' | 'close'): void;
}

export interface Form {
  readonly element: HTMLElement;
  /** Draws; a control that was there before is the same one after. `fresh`: keys of the items ticked since the last drawing. */
  update(items: readonly Item[], fresh: ReadonlySet<string>): void;
}

/** Items that can be done, and how many of them are. */
export function countOf(items: readonly Item[]): { readonly of: number; readonly done: number } {
  const own = items.filter((item) => item.act?.by !== 'read');
  return { of: own.length, done: own.filter((item) => item.done).length };
}

const card = { popover: 'manual', 'data-side': 'dock' };

const AROUND = 2 * Math.PI * 8;

/** In the corner, with what is left. */
export function createPill({ words, title, press }: FormParts): Form {
  const circle = { cx: 10, cy: 10, r: 8 };
  const share = svg('circle', { ...circle, class: 'share' });
  const ring = { class: 'ring', width: 20, height: 20, viewBox: '0 0 20 20', 'aria-hidden': 'true' };
  const left = h('span', { class: 'count' });
  return {
    element: h(
      'button',
      { ...card, type: 'button', class: 'card pill', onclick: () => press('open') },
      svg('svg', ring, svg('circle', circle), share),
      h('b', {}, ...title()),
      left,
    ),
    update(items) {
      const { of, done } = countOf(items);
      share.setAttribute('stroke-dasharray', `${(done / of) * AROUND} ${AROUND}`);
      setContent(left, [of > done ? say(words.left, { n: of - done }) : words.allDone]);
    },
  };
}

/** The list itself. */
export function createPanel({ words, title, items, act, press }: FormParts): Form {
  const heading = h('h2', { id: 'title' }, ...title());
  const close = iconButton(cross, words.close, () => press('close'));
  const minimise = iconButton(down, words.minimise, () => press('minimise'));
  const head = h('div', { class: 'head' });
  const bar = h('progress', { 'aria-labelledby': 'title' });
  const count = h('span', {});
  const rows = items.map((item) => createRow(item, words, act));
  const lists: HTMLElement[] = [];
  items.forEach(({ chapter }, at) => {
    if (chapter !== items[at - 1]?.chapter) lists.push(...(chapter ? [h('h3', {}, chapter)] : []), h('ul', {}));
    lists.at(-1)!.append(rows[at]!.element);
  });
  const finished = h('p', { class: 'finished' }, words.finished);
  const leave = h('button', { type: 'button', class: 'quiet', onclick: () => press('leave') }, words.never);
  const middle = [h('div', { class: 'progress' }, bar, count), ...lists];
  const element = h('div', { ...card, class: 'card panel', role: 'dialog', 'aria-labelledby': 'title', tabindex: -1 });
  return {
    element,
    update(now, fresh) {
      const { of, done } = countOf(now);
      const first = now.find((item) => !item.done && item.act?.by === 'start');
      bar.max = of;
      bar.value = done;
      setContent(count, [`${done} / ${of}`]);
      now.forEach((item, at) => rows[at]!.update(item, item === first, fresh.has(item.key)));
      setChildren(head, [heading, done === of ? close : minimise]);
      setChildren(element, [head, ...middle, done === of ? finished : leave]);
    },
  };
}

/** The note that it is put away for good a moment ago, and can still be brought back. */
export function createNote({ words, press }: FormParts): Form {
  return {
    element: h(
      'div',
      { ...card, class: 'card left' },
      h('span', {}, words.gone),
      h('button', { type: 'button', class: 'primary', onclick: () => press('undo') }, words.undo),
      iconButton(cross, words.close, () => press('close')),
    ),
    update() {},
  };
}
