import { startWhenHere } from '../../tools/startWhenHere.ts';
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
    // Without it they stand where the style sheet puts them.
    stand: (...standing) => startWhenHere(come(), (there) => there.stand(...standing)),
    taken: (but) => corners?.taken(but) ?? [],
    onTaken(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
