import type { Stop } from '../../tools/stop.ts';
import { overlap, type Box } from '../anchor/place.ts';
import { listen } from '../../tools/listen.ts';
import { uncover } from './uncover.ts';
import { yieldToFocus } from './yield.ts';

/** Who finds a place before whom: what is small and always there, what a person opens, what is told along the edge, what is on the stage. */
export type Rank = 0 | 1 | 2 | 3;

/** Who of ours stands at the upper and the lower edge of the screen, so that nobody covers another. */
export interface Corners {
  /**
   * Keeps an open element clear of the others: so far from the edge that it names (`data-edge`, else the lower one) as `--from` says,
   * and at the most as high as `--room`. Where there is no room for it, it is out of sight until there is. In the middle (`data-side`)
   * it stays where it is, and the others give way. `about`: the element of the page that it must leave to be seen.
   */
  stand(element: HTMLElement, rank: Rank, about?: Element): Stop;
  /** What of the screen others have taken, for whoever stands beside an element of the page. */
  taken(but: Element): readonly Box[];
  /** Called when that has changed. */
  onTaken(listener: () => void): Stop;
}

/** Between two of them. */
const GAP = 12;
/** The least height that a card can be used in. */
const LEAST = 120;

interface Standing {
  readonly element: HTMLElement;
  readonly rank: Rank;
}

/** `changed` is called when what is taken has changed. */
export function createCorners(changed: () => void): Omit<Corners, 'onTaken'> {
  const standing = new Set<Standing>();
  let placed: readonly { readonly element: Element; readonly edge: string | null; readonly box: DOMRect }[] = [];
  let frame = 0;
  let stopResize: Stop | undefined;

  const outline = () => placed.map(({ box: { left, top, width, height } }) => [left, top, width, height]).join();

  function arrange(): void {
    const narrow = innerWidth < 480;
    const margin = narrow ? 8 : 24;
    const isInMiddle = ({ dataset }: HTMLElement) => !narrow && dataset['side'] === 'centre';
    const order = ({ element, rank }: Standing) => (isInMiddle(element) ? -1 : rank);
    /** What has the stage fills the width of a narrow screen; what else there is waits, and leaves the page what is left. */
    const alone = narrow && [...standing].some(({ rank }) => rank === 3);
    const before = outline();
    placed = [];
    // Of two of a rank the later was opened just now.
    for (const { element, rank } of [...standing].reverse().sort((one, other) => order(one) - order(other))) {
      const { dataset, style, scrollHeight } = element;
      const { left, right } = element.getBoundingClientRect();
      const from = (at: string) =>
        placed.reduce(
          (most, { edge, box }) =>
            edge === at && box.left < right && left < box.right
              ? Math.max(most, GAP + (at === 'top' ? box.bottom : innerHeight - box.top))
              : most,
          margin,
        );
      const room = innerHeight - from('top') - from('bottom');
      // A line along the edge does not go into the middle of the page.
      if (rank === 2 && dataset['edge'] !== 'top' && from('bottom') > innerHeight / 2) dataset['edge'] = 'top';
      const edge = isInMiddle(element) ? null : (dataset['edge'] ?? 'bottom');
      if (edge) {
        style.setProperty('--from', `${from(edge)}px`);
        style.setProperty('--room', `${room}px`);
      }
      const box = element.getBoundingClientRect();
      const fits =
        (rank === 3 || !alone) &&
        room >= Math.min(scrollHeight, LEAST) &&
        placed.every((other) => !overlap(other.box, box));
      style.visibility = fits ? '' : 'hidden';
      if (fits) placed = [...placed, { element, edge, box }];
    }
    if (outline() !== before) queueMicrotask(changed);
  }
  // Not while sizes are told: one that changes then is told as a fault of the page.
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(arrange);
  };
  const observer = new ResizeObserver(soon);
  const turning = new MutationObserver(soon);

  return {
    taken: (but) => placed.filter(({ element }) => element !== but).map(({ box }) => box),
    stand(element, rank, about) {
      const one = { element, rank };
      const stopYielding = rank > 1 ? yieldToFocus(element, about) : undefined;
      stopResize ??= listen(window, ['resize'], soon);
      standing.add(one);
      observer.observe(element);
      turning.observe(element, { attributeFilter: ['data-edge', 'data-side'] });
      arrange();
      if (about) uncover(about, element);
      return () => {
        stopYielding?.();
        standing.delete(one);
        observer.unobserve(element);
        element.style.visibility = '';
        if (standing.size > 0) return arrange();
        placed = [];
        turning.disconnect();
        cancelAnimationFrame(frame);
        stopResize?.();
        stopResize = undefined;
      };
    },
  };
}
