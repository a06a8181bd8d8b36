import type { Answered, Question, Survey } from '@banso/engine';
import { h } from '../dom.ts';
import type { Surface } from '../surface.ts';
import type { Send } from './machine.ts';
import { LONGEST } from './textBox.ts';

/** What an answer of one's own begins with. */
const OTHER = 'other: ';

/**
 * One of a few answers, or several of them; a rating is one of a row of numbers. By pointer one is given at once, and a rating goes
 * on by that; by arrow keys or digits it is given when it is confirmed or left.
 */
export function createChoices(
  question: Exclude<Question, { ask: 'text' }>,
  before: Answered = [],
  { words, label }: Surface<Survey>,
  byPointer: () => boolean,
  send: Send,
): readonly HTMLElement[] {
  const { ask } = question;
  const many = ask === 'multi';
  const kept = [before].flat().map(String);
  const element = h('div', { role: many ? 'group' : 'radiogroup', class: ask });

  const changed = (given: boolean) => {
    const chosen = [...element.querySelectorAll<HTMLInputElement>(':checked')].map(({ value }) => value);
    send('answer', many ? chosen : ask === 'rating' ? +chosen[0]! : chosen[0]!, given);
  };
  const add = (value: string, name: string, by: string | false = false) => {
    const input = h('input', {
      type: many ? 'checkbox' : 'radio',
      name: 'answer',
      value,
      'aria-describedby': by,
      // Several are ticked one by one; an answer of one's own is not given before its text is.
      onchange: () => changed(!input.value.startsWith(OTHER) && (many || byPointer())),
    });
    input.checked = kept.includes(value);
    element.append(h('label', {}, input, name));
    return input;
  };

  if (question.ask !== 'rating') {
    for (const option of question.options) add(option.key, label(option.label));
    if (question.other) {
      const own = add(kept.find((one) => one.startsWith(OTHER)) ?? OTHER, words.other);
      const text = h('input', {
        class: 'text',
        maxlength: LONGEST - OTHER.length,
        placeholder: words.otherText,
        'aria-label': words.otherText,
        value: own.value.slice(OTHER.length),
        oninput() {
          own.value = OTHER + text.value;
          changed(false);
        },
      });
      element.append(text);
    }
    return [element];
  }

  const { from, to, low, high } = question;
  const inputs: HTMLInputElement[] = [];
  for (let n = from; n <= to; n += 1) inputs.push(add(`${n}`, `${n}`, n === from ? 'low' : n === to && 'high'));
  element.addEventListener('click', ({ target }) => {
    // A press on the line between two numbers comes to the input after it came to its label.
    if (!byPointer() || !(target as Element).matches(':checked')) return;
    changed(true);
    send('next');
  });
  let typed = 0;
  element.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
    const digit = parseInt(key, 10);
    if (!(digit >= 0) || ctrlKey || metaKey) return;
    // A digit goes on with the one before, where there is such a number.
    typed = typed * 10 + digit > to ? digit : typed * 10 + digit;
    const input = inputs[typed - from];
    input?.focus();
    input?.click();
  });
  const ends = [h('span', { id: 'low' }, label(low)), h('span', { id: 'high' }, label(high))];
  return [element, h('div', { class: 'ends' }, ...ends)];
}
