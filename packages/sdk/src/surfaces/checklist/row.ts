import type { Words } from '@banso/engine';
import { h, setChildren } from '../dom.ts';
import { icon, lines, tick } from '../icon.ts';
import type { Item } from './items.ts';

export interface Row {
  readonly element: HTMLElement;
  /** `first`: the one to begin with; `fresh`: ticked since the last drawing. */
  update(item: Item, first: boolean, fresh: boolean): void;
}

/** One line of the list. What an item is stays; whether it is done does not. */
export function createRow({ title, act: kind }: Item, words: Words['checklist'], act: (item: Item) => void): Row {
  const name = h('span', { class: 'name' }, title);
  if (kind?.by === 'read') {
    const { href } = kind;
    const page = h('span', { class: 'mark page' }, icon(lines));
    const link = h('a', { class: 'row', href, target: '_blank', rel: 'noopener', title: words.read }, page, name);
    return { element: h('li', {}, link), update() {} };
  }

  let item: Item;
  const byMark = kind?.by === 'mark';
  const press = () => act(item);
  const box = h('input', { type: 'checkbox', onchange: press });
  const mark = h('span', { class: 'mark' }, icon(tick));
  const said = h('span', { class: 'spoken' });
  const start = h('button', { type: 'button', 'aria-label': `${words.start}: ${title}`, onclick: press }, words.start);
  const row = h(byMark ? 'label' : 'div', {});

  return {
    element: h('li', {}, row),
    update(next, first, fresh) {
      item = next;
      row.className = `row ${item.done ? 'done' : 'todo'}${fresh ? ' fresh' : ''}`;
      box.checked = item.done;
      said.textContent = item.done ? words.reached : words.todo;
      start.className = first ? 'primary' : 'outline';
      setChildren(row, byMark ? [box, mark, name] : [mark, name, said, item.act && start]);
    },
  };
}
