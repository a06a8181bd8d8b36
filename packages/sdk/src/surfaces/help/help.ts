import type { Help } from '@banso/engine';
import type { HelpArticle } from '@banso/protocol';
import { startHost } from '../host/host.ts';
import type { StartSurface } from '../surface.ts';
import type { Desk } from './desk.ts';
import { unreadIn } from './feed.ts';
import { createHome } from './home.ts';
import { createLauncher } from './launcher.ts';
import { createPanel } from './panel.ts';
import { createReading } from './reading.ts';
import { helpStyles } from './styles.ts';

/**
 * A button in the corner and the panel behind it. Asked for, the panel comes open. It stays as it was left when it is put away, so that
 * a person can do what an article says and come back to it. Articles come when it is first opened.
 */
export const startHelp: StartSurface<Help> = (surface) => {
  const { words, unasked } = surface;
  const host = startHost(surface, helpStyles, true);
  let articles: readonly HelpArticle[] = [];
  let state: 'none' | 'coming' | 'failed' | 'there' = 'none';

  const isFor = ({ audience }: HelpArticle) => !audience || surface.judge(audience) === 'yes';
  const desk: Desk = {
    surface,
    words,
    articles: () => articles.filter(isFor),
    isFor,
    open: (view) => panel.open(view),
    read: (article) => panel.open(createReading(desk, article)),
    start(experience) {
      close();
      surface.start(experience);
    },
  };

  const load = () => {
    state = 'coming';
    surface.articles().then(
      (index) => loaded('there', index.articles),
      () => loaded('failed', []),
    );
    update();
  };
  const loaded = (now: typeof state, all: readonly HelpArticle[]) => {
    state = now;
    articles = all;
    update();
  };

  const update = () => {
    host.settle(null);
    launcher.update(unreadIn(surface), panel.isOpen());
    if (state !== 'none') home.update(state);
  };

  const open = () => {
    if (state === 'none') surface.report('shown');
    panel.show();
    if (state === 'none' || state === 'failed') load();
    update();
    host.focus.take(panel.first());
  };
  const close = () => {
    panel.hide();
    update();
    host.focus.giveBack(launcher.element);
  };

  const home = createHome(desk, load);
  const panel = createPanel(surface, home, close);
  const launcher = createLauncher(words, () => (panel.isOpen() ? close() : open()));

  host.root.append(launcher.element, panel.element);
  host.root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || !panel.isOpen()) return;
    event.preventDefault();
    close();
  });
  host.settle(null);
  launcher.element.showPopover();
  const leaveCorner = surface.corners.stand(launcher.element, 0);
  const stopWatching = surface.onChange(update);
  update();
  if (!unasked) open();

  return () => {
    stopWatching();
    if (panel.isOpen()) panel.hide();
    panel.stop();
    leaveCorner();
    home.stop();
    host.focus.giveBack(null);
    host.stop();
  };
};
