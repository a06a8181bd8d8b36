import { autoUpdate } from '@floating-ui/dom';

/**
 * Calls `update` whenever the target may have moved: scrolls of every ancestor, also through frames, and shifts of layout. Sizes
 * are watched by the anchor itself.
 */
export const followByScript = (target: Element, card: HTMLElement, update: () => void): (() => void) =>
  autoUpdate(target, card, update, { elementResize: false });
