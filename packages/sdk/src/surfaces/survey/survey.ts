import type { Question, Survey } from '@banso/engine';
import { speak } from '../draw.ts';
import { startHost } from '../host/host.ts';
import { listen } from '../../tools/listen.ts';
import type { StartSurface, Stop } from '../surface.ts';
import { trackKeyboard } from './keyboard.ts';
import { beginSurvey, reduceSurvey } from './machine.ts';
import type { Send } from './machine.ts';
import { createSheet } from './sheet.ts';
import { surveyStyles } from './styles.ts';

/**
 * One question at a time, in a card in the corner or in the page's flow. Unasked it leaves the focus where it is; once the person
 * is in it, the focus goes along from question to question. Esc is "not now", when the focus is in it.
 */
export const startSurvey: StartSurface<Survey> = (surface) => {
  const { experience, unasked } = surface;
  const { key, target, title } = experience;
  const survey = { ...experience, questions: experience.questions.map(shuffle) };
  const host = startHost(surface, surveyStyles);
  const { element, root, focus, announce } = host;
  /** What is typed and not left yet is given when the page is: before the kernel writes what is still to be sent. */
  const stops: Stop[] = [listen(window, ['visibilitychange'], () => void (document.hidden && send('left')))];
  let byPointer = false;
  // Asked anew, it does not take what was answered to the last asking.
  let state = beginSurvey(
    survey,
    surface.at,
    surface.at === null ? undefined : surface.view().experiences[key]?.answers,
  );

  const send: Send = (...input) => {
    if (state.phase === 'ended') return;
    const had = focus.has();
    const [next, ...reports] = reduceSurvey(survey, state, input);
    state = next;
    for (const report of reports) surface.report(...report);
    if (next.phase === 'ended') return end();
    const turned = sheet.draw(next);
    if (turned ? had : input[0] === 'next' && !byPointer) focus.take(sheet.first());
  };

  const place = target ? { role: 'form' } : { role: 'dialog', 'data-side': 'dock', popover: 'manual' };
  const attributes = { ...place, 'aria-label': speak(surface.text(title)) };
  const sheet = createSheet(surface, survey, attributes, () => byPointer, announce, send);

  const stop = () => {
    // What is taken away loses the focus as well, but nobody left it.
    state = { ...state, phase: 'ended' };
    for (const one of stops) one();
    focus.giveBack(null);
    host.stop();
  };
  const end = () => {
    stop();
    surface.ended();
  };
  const begin = () => {
    if (unasked) announce(sheet.element.querySelector('h2')!.textContent);
    else focus.take(sheet.first());
  };

  listen(root, ['pointerdown', 'keydown'], ({ type }) => void (byPointer = type === 'pointerdown'));
  const onKey = (event: KeyboardEvent) => {
    // The page's own short cuts are not meant by what is typed here.
    event.stopPropagation();
    if (event.type !== 'keydown' || event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    send(state.phase === 'asking' ? 'later' : 'close');
  };
  listen(root, ['keydown', 'keypress', 'keyup'], onKey, false);
  sheet.draw(state);
  root.append(sheet.element);

  if (target) {
    // Few surveys stand in the page.
    import('./inline.ts').then(({ startInline }) => {
      if (state.phase !== 'ended') stops.push(startInline(host, target, surface, begin, end));
    }, end);
  } else {
    const settle = () => void host.settle(null);
    /** Thanks are gone as soon as the person turns to the page again; there is no clock to beat. */
    const onAct = (event: Event) => {
      if (state.phase === 'thanking' && !event.composedPath().includes(element)) end();
    };
    settle();
    stops.push(surface.onChange(settle), trackKeyboard(root), listen(window, ['pointerdown', 'keydown'], onAct));
    sheet.element.showPopover();
    stops.push(surface.corners.stand(sheet.element, 3));
    surface.report('shown');
    begin();
  }
  return stop;
};

/** In another order for each showing, so that no place is favoured. */
function shuffle(question: Question): Question {
  if (!('shuffled' in question && question.shuffled)) return question;
  const options: (typeof question.options)[number][] = [];
  for (const option of question.options) options.splice(Math.random() * (options.length + 1), 0, option);
  return { ...question, options };
}
