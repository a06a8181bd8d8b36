import type { Target } from '@banso/engine';
import { trackTarget } from '../../guide/wait.ts';
import type { Outcome } from '../../page/elements.ts';
import type { Host } from '../host/host.ts';
import type { Stop, Surface } from '../surface.ts';

/** As long as a step of a tour waits unless it says otherwise. */
const WAIT = 5000;

/**
 * Keeps a surface in the page's flow, right after its target. A page that renders anew may take it away: it comes back once, and
 * ends when it is taken away again.
 */
export function startInline(
  { element, root, enter }: Host,
  target: Target,
  { find: seek, report }: Pick<Surface, 'find' | 'report'>,
  begin: () => void,
  end: () => void,
): Stop {
  let beside: Element | null = null;
  let comings = 0;
  let begun = false;
  const put = () => {
    const near = beside;
    if (element.isConnected || !near?.isConnected) return;
    if (comings === 2) return end();
    comings += 1;
    enter(near, () => near.after(element));
  };
  // In a frame our style sheet does not hold.
  const find = (): Outcome => {
    const outcome = seek(target);
    return outcome.is === 'found' && outcome.element.ownerDocument !== document ? { is: 'absent' } : outcome;
  };

  (element as HTMLElement).style.setProperty('position', 'static', 'important');
  const card = root.firstElementChild as HTMLElement;
  card.style.cssText =
    'width:auto;max-width:560px;max-height:none;margin-block:16px;border:1px solid var(--line);box-shadow:none';
  const observer = new MutationObserver(put);
  observer.observe(document, { subtree: true, childList: true });
  const stop = trackTarget(find, WAIT, {
    found({ element: found, by }, ms) {
      beside = found;
      put();
      if (begun) return;
      begun = true;
      report('shown', { target: { by, ms } });
      begin();
    },
    lost: () => (beside = null),
    missing: ({ is }) => report('targetMissing', { target: { outcome: is } }),
  });
  return () => {
    observer.disconnect();
    stop();
  };
}
