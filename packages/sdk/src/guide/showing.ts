import type { Place } from '@banso/engine/guides';
import type { Stop } from '../tools/stop.ts';
import type { StartHanded } from '../surfaces/load.ts';
import { startWhenHere } from '../tools/startWhenHere.ts';

export interface Showing {
  readonly key: string;
  readonly place: Place;
  /** It came of itself. */
  readonly unasked: boolean;
  /** In which it speaks. */
  readonly locale: string;
  stop: Stop;
}

/** One showing of one experience: loads what draws it, then draws, unless it was stopped or is not `wanted` any more by then. */
export function startShowing(
  what: Pick<Showing, 'key' | 'place' | 'unasked' | 'locale'>,
  load: () => Promise<StartHanded>,
  draw: (start: StartHanded) => Stop | undefined,
  wanted: () => boolean,
  onFailed: (error: unknown) => void,
): Showing {
  const begin = (start: StartHanded) => {
    if (wanted()) return draw(start);
    onFailed(null);
    return undefined;
  };
  return { ...what, stop: startWhenHere(load(), begin, onFailed) };
}
