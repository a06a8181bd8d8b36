import type { Action } from '@banso/engine';
import { h } from '../dom.ts';
import { draw } from '../draw.ts';
import type { Surface } from '../surface.ts';

/** The button or link for what the author offers to do. `done` is called when it is pressed, before anything else starts. */
export function createAction(action: Action, surface: Surface, done: () => void): HTMLElement {
  const label = surface.label(action.label);
  if (action.by === 'start') {
    const press = () => {
      done();
      surface.start(action.experience);
    };
    return h('button', { type: 'button', class: 'primary', onclick: press }, label);
  }
  const href = action.by === 'article' ? surface.articleUrl(action.article) : action.href;
  const [link] = draw([{ t: 'link', href, of: [label] }]) as [HTMLAnchorElement];
  link.className = 'primary';
  // Whoever reads up on something goes on with the page afterwards.
  if (action.by === 'article') link.target = '_blank';
  link.addEventListener('click', done);
  return link;
}
