import type { Banner } from '@banso/engine';
import { h } from '../dom.ts';
import { draw, speak } from '../draw.ts';
import { startHost } from '../host/host.ts';
import { cross, iconButton } from '../icon.ts';
import type { StartSurface } from '../surface.ts';
import { createAction } from './action.ts';
import { isEscape } from './escape.ts';
import { onceSeen } from './seen.ts';
import { noticeStyles } from './styles.ts';

/**
 * A line over the lower edge of the page: at the upper one pages have their own navigation, and nothing of the page is moved to
 * make room. It keeps clear of the corner, where the checklist and help are. A region with a name, told once; it takes the focus
 * only when it was asked for, and Esc puts it away only while it has the focus. Its title is its name and is not drawn.
 */
export const startBanner: StartSurface<Banner> = (surface) => {
  const { experience, unasked, words, text } = surface;
  const { title, body, action } = experience;
  const host = startHost(surface, noticeStyles);

  const end = (did: 'completed' | 'dismissed') => {
    surface.report(did);
    stop();
    surface.ended();
  };
  const dismiss = () => end('dismissed');

  const bar = h(
    'div',
    {
      class: 'card bar',
      popover: 'manual',
      role: 'region',
      'aria-label': speak(text(title)),
      tabindex: -1,
      'data-edge': 'bottom',
      onkeydown: (event) => isEscape(event as KeyboardEvent) && dismiss(),
    },
    h('div', { class: 'body' }, ...draw(text(body))),
    ...(action ? [createAction(action, surface, () => end('completed'))] : []),
    iconButton(cross, words.close, dismiss),
  );

  host.root.append(bar);
  host.settle(null);
  bar.showPopover();
  const stops = [surface.corners.stand(bar, 2), onceSeen(bar, () => surface.report('shown'))];
  if (unasked) host.announce(speak(text(body)));
  else host.focus.take(bar);

  const stop = () => {
    for (const each of stops) each();
    host.focus.giveBack(null);
    host.stop();
  };
  return stop;
};
