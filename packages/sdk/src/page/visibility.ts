import type { Stop } from '../tools/stop.ts';

export interface VisibilityListener {
  /** In front of the user again, or back from the browser's memory of pages. */
  onShow(): void;
  /** Maybe for ever: a phone tells no more than this. `going`: the page is left, to be kept or not. */
  onHide(going: boolean): void;
}

/** No `unload`: it is not told on phones, and keeps a page from being kept for going back to. */
export function trackVisibility(window: Window, { onShow, onHide }: VisibilityListener): Stop {
  const { document } = window;
  const onVisibility = () => (document.hidden ? onHide(false) : onShow());
  const heard: readonly [EventTarget, string, () => void][] = [
    [document, 'visibilitychange', onVisibility],
    [window, 'pagehide', () => onHide(true)],
    [window, 'pageshow', onShow],
  ];
  for (const [target, name, listener] of heard) target.addEventListener(name, listener);
  return () => {
    for (const [target, name, listener] of heard) target.removeEventListener(name, listener);
  };
}
