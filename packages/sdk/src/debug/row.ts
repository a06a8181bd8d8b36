import type { Experience, Leaf } from '@banso/engine';
import { say, type Held } from '@banso/engine/guides';
import { draw } from '../surfaces/draw.ts';
import { h, setContent } from '../surfaces/dom.ts';
import { conditionText } from './condition.ts';
import type { Sought } from './targets.ts';
import type { DebugWords } from './words.ts';

export interface RowFacts {
  readonly experience: Experience;
  readonly title: Parameters<typeof draw>[0];
  readonly standing: 'showing' | 'next' | 'free' | 'gone' | 'held';
  readonly held: Held | undefined;
  /** What decided, as far as it is known here. */
  readonly leaf: Leaf | null;
  /** Looked for only while the row is open. */
  sought(): readonly Sought[];
}

export interface Row {
  readonly element: HTMLDetailsElement;
  show(facts: RowFacts): void;
}

/** One experience: where it stands in a line, and all that is known of it once the line is opened. */
export function createRow(words: DebugWords, locale: string, onStart: () => void): Row {
  const summary = h('summary', {});
  const more = h('div', { class: 'more' });
  const element = h('details', { class: 'row' }, summary, more) as HTMLDetailsElement;
  const start = h('button', { type: 'button' }, words.start);
  start.addEventListener('click', onStart);
  let latest: RowFacts | null = null;
  element.addEventListener('toggle', () => latest && showMore(latest));

  function showMore({ held, leaf, experience: { key }, sought }: RowFacts): void {
    if (!element.open) return;
    const targets = sought();
    const at = held?.opensAt;
    const about = h(
      'div',
      {},
      h('p', { class: 'mono' }, key),
      ...(leaf ? [h('p', {}, say(words.decided, { condition: conditionText(leaf, words) }))] : []),
      ...(at == null ? [] : [h('p', {}, say(words.opens, { at: new Date(at).toLocaleString(locale) }))]),
      targets.length > 0
        ? h('ul', { class: 'plain' }, ...targets.map((one) => targetLine(one, words)))
        : h('p', { class: 'note' }, words.noTargets),
    );
    if (!more.firstElementChild?.isEqualNode(about)) more.replaceChildren(about, start);
  }

  return {
    element,
    show(facts) {
      latest = facts;
      const { standing, held, experience, title } = facts;
      element.classList.toggle('showing', standing === 'showing');
      element.classList.toggle('free', standing === 'free' || standing === 'next');
      const why = standing === 'held' ? (words.reasons[held!.reason] ?? held!.reason) : words[standing];
      setContent(summary, [
        h('span', { class: 'dot' }),
        h('b', {}, ...(title.length > 0 ? draw(title) : [experience.key])),
        h('span', { class: 'chip' }, experience.kind),
        h('span', { class: 'why' }, why),
      ]);
      showMore(facts);
    },
  };
}

function targetLine({ step, outcome, ms }: Sought, words: DebugWords): Element {
  const found = outcome.is === 'found';
  const what = found ? say(words.found, { by: outcome.by, ms }) : words[outcome.is];
  return h('li', {}, h('code', {}, step || '·'), h('span', { class: found && 'ok' }, what));
}
