import { autoUpdate } from '@floating-ui/dom';

/** Calls `update` whenever the target may have moved: scrolls of every ancestor, also through frames, resizes, shifts of layout. */
export const followByScript = (target: Element, card: HTMLElement, update: () => void): (() => void) =>
  autoUpdate(target, card, update);
