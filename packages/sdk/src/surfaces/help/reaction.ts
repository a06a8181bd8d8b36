import { h, setChildren } from '../dom.ts';
import type { Desk } from './desk.ts';
import { mask } from './mask.ts';
import { contactOf } from './parts.ts';

export interface Reaction {
  readonly element: HTMLElement;
  /** A no without a reason is told when the person goes. */
  leave(): void;
}

/** "Did this solve it?" On no, why not; then the way to a person. */
export function createReaction(desk: Desk, article: string): Reaction {
  const { surface, words } = desk;
  let saidNo = false;
  const no = () => {
    if (!saidNo) return;
    saidNo = false;
    const text = mask(reason.value);
    surface.help({ did: 'unsolved', article, ...(text && { text }) });
  };
  const thank = () => {
    setChildren(element, [thanks, ...(solved ? [] : contact)]);
    thanks.focus();
  };
  let solved = false;
  const button = (label: string, onclick: () => void) =>
    h('button', { type: 'button', class: 'outline', onclick }, label);
  const question = h('p', { id: 'solved' }, words.solved);
  const thanks = h('p', { tabindex: -1 }, words.thanks);
  const contact = contactOf(desk, article) as readonly Element[];
  const reason = h('textarea', { id: 'reason', rows: 3, maxlength: 500 });
  const why = h(
    'form',
    {
      onsubmit(event) {
        event.preventDefault();
        no();
        thank();
      },
    },
    h('label', { for: 'reason' }, words.whyNot),
    reason,
    h('button', { class: 'primary' }, words.send),
  );
  const choices = h(
    'div',
    { role: 'group', 'aria-labelledby': 'solved', class: 'choices' },
    question,
    button(words.yes, () => {
      solved = true;
      surface.help({ did: 'solved', article });
      thank();
    }),
    button(words.no, () => {
      saidNo = true;
      setChildren(element, [why, ...contact]);
      reason.focus();
    }),
  );
  const element = h('div', { class: 'reaction' }, choices);
  return { element, leave: no };
}
