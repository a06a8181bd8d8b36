import type { Stop } from '../../tools/stop.ts';
import type { Corners } from './corners.ts';

/** Corners whose code comes with the first who stands there: a card beside its element on a page with nothing else does without. */
export function comingCorners(): Corners {
  let corners: Omit<Corners, 'onTaken'> | undefined;
  let coming: Promise<Omit<Corners, 'onTaken'>> | undefined;
  const listeners = new Set<() => void>();
  const come = () =>
    (coming ??= import('./corners.ts').then(
      ({ createCorners }) => (corners = createCorners(() => listeners.forEach((tell) => tell()))),
    ));
  return {
    stand(...standing) {
      let over = false;
      let leave: Stop | undefined;
      // Without it they stand where the style sheet puts them.
      come().then(
        (there) => over || (leave = there.stand(...standing)),
        () => {},
      );
      return () => {
        over = true;
        leave?.();
      };
    },
    taken: (but) => corners?.taken(but) ?? [],
    onTaken(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
