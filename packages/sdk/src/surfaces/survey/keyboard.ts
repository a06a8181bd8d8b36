import type { Stop } from '../../tools/stop.ts';
import { listen } from '../../tools/listen.ts';

/** Keeps in `--keyboard` how much of the screen's bottom an on-screen keyboard covers: what is fixed there lies under it otherwise. */
export function trackKeyboard({ style }: HTMLElement): Stop {
  const view = visualViewport;
  if (!view) return () => {};
  const measure = () => {
    // A page that is zoomed into shows less of itself as well.
    const covered = view.scale > 1 ? 0 : innerHeight - view.height - view.offsetTop;
    style.setProperty('--keyboard', `${Math.max(0, covered)}px`);
  };
  return listen(view, ['resize', 'scroll'], measure, false);
}
