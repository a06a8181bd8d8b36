import type { Survey } from '@banso/engine';
import { say } from '@banso/engine/guides';
import { h, setChildren } from '../dom.ts';
import type { Attributes } from '../dom.ts';
import { draw, speak } from '../draw.ts';
import { cross, iconButton } from '../icon.ts';
import type { Surface } from '../surface.ts';
import { createChoices } from './choices.ts';
import { isEmpty, pathOf } from './machine.ts';
import type { Send, SurveyState } from './machine.ts';
import { createTextBox } from './textBox.ts';

export interface Sheet {
  readonly element: HTMLElement;
  /** Draws; while the question is the same its controls stay. True: it is another one, or the thanks. */
  draw(state: SurveyState): boolean;
  /** What the focus goes to. By pointer the text of the question: a tap would bring up the keyboard over what is to be read. */
  first(): HTMLElement;
}

/** What is asked, one question at a time, then the thanks. */
export function createSheet(
  surface: Surface<Survey>,
  survey: Survey,
  attributes: Attributes,
  byPointer: () => boolean,
  announce: (text: string) => void,
  send: Send,
): Sheet {
  const { words, text, unasked } = surface;
  const button = (on: 'back' | 'later' | 'close', look: string, name: string) =>
    h('button', { type: 'button', class: look, onclick: () => send(on) }, name);
  const close = iconButton(cross, words.close, () => send('close'));
  const later = button('later', 'quiet', words.later);
  const back = button('back', '', words.back);
  const next = h('button', {});
  const step = h('span', { id: 'step', class: 'progress' });
  const error = h('p', { id: 'error' });
  const foot = h('div', { class: 'foot' });
  const form = h('form', {
    onsubmit(event) {
      event.preventDefault();
      send('next');
    },
  });
  let drawn = '';
  let named: HTMLElement;
  let first: () => HTMLElement;

  const update = ({ question: key, answers, refused }: SurveyState) => {
    const path = pathOf(survey, answers);
    const n = path.findIndex((one) => one.key === key) + 1;
    const of = path.length;
    const empty = isEmpty(answers[key]);
    const skips = empty && path[n - 1]!.optional;
    step.textContent = say(words.step, { n, of });
    if (refused && !error.textContent) announce(words.required);
    error.textContent = refused ? words.required : '';
    named.ariaInvalid = `${refused}`;
    // What is answered here may still open more.
    next.textContent = skips ? words.skip : empty || n < of ? words.next : words.send;
    next.className = skips ? 'outline' : 'primary';
    next.ariaDisabled = `${empty && !skips}`;
    setChildren(foot, [unasked && later, of > 1 && step, n > 1 && back, next]);
  };

  const ask = (state: SurveyState) => {
    const question = survey.questions.find(({ key }) => key === state.question)!;
    const before = state.answers[question.key];
    const title = h('h2', { id: 'title', tabindex: -1 }, ...draw(text(question.text)));
    const field =
      question.ask === 'text'
        ? createTextBox(before, surface, announce, send)
        : createChoices(question, before, surface, byPointer, send);
    const place = h(
      'div',
      {
        onfocusout(event) {
          if (!place.contains((event as FocusEvent).relatedTarget as Node | null)) send('left');
        },
      },
      ...field,
    );
    named = field[0]!;
    named.setAttribute('aria-labelledby', 'title step');
    named.setAttribute('aria-describedby', 'hint error');
    first = () => (byPointer() ? title : (place.querySelector(':checked') ?? place.querySelector('input,textarea')!));
    form.replaceChildren(h('div', { class: 'head' }, title, close), place, error, foot);
  };

  const thank = () => {
    const done = button('close', 'primary', words.close);
    const thanks = survey.thanks ? text(survey.thanks) : [words.thanks];
    first = () => done;
    announce(speak(thanks));
    form.replaceChildren(...draw(thanks), h('div', { class: 'foot' }, done));
  };

  return {
    element: h('div', { class: 'card', ...attributes }, form),
    first: () => first(),
    draw(state) {
      const now = state.phase + state.question;
      const turns = now !== drawn;
      drawn = now;
      if (turns) (state.phase === 'asking' ? ask : thank)(state);
      update(state);
      return turns;
    },
  };
}
