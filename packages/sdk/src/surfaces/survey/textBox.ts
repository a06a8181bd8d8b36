import type { Answered, Survey } from '@banso/engine';
import { say } from '@banso/engine/guides';
import { h } from '../dom.ts';
import type { Surface } from '../surface.ts';
import type { Send } from './machine.ts';

/** Characters of one answer, as the wire takes it. */
export const LONGEST = 2000;
/** From here on the person sees how many are left, and hears it again after so many more. */
const NEAR = 200;
const AGAIN = 50;

/** A text that grows with what is written in it, and the line that says when it is nearly full. */
export function createTextBox(
  before: Answered = '',
  { words }: Surface<Survey>,
  announce: (text: string) => void,
  send: Send,
): readonly HTMLElement[] {
  const count = h('p', { id: 'hint', class: 'ends' });
  let heard = 0;
  const oninput = () => {
    const left = LONGEST - box.value.length;
    const part = Math.ceil(left / AGAIN);
    count.textContent = left > NEAR ? '' : say(words.charactersLeft, { n: left });
    if (part !== heard && count.textContent) announce(count.textContent);
    heard = part;
    send('answer', box.value.trim() && box.value, false);
  };
  const box = h('textarea', { class: 'text', maxlength: LONGEST, oninput }, `${before}`);
  return [box, count];
}
