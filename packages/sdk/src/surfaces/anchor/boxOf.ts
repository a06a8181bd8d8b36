import type { Box } from './place.ts';

/** Where an element is in this window's viewport, also when it is in a frame. */
export function boxOf(element: Element): Box {
  const { width, height, left, top } = element.getBoundingClientRect();
  const frame = element.ownerDocument === document ? null : element.ownerDocument.defaultView?.frameElement;
  if (!frame) return { left, top, width, height };
  const outer = boxOf(frame);
  return { left: left + outer.left + frame.clientLeft, top: top + outer.top + frame.clientTop, width, height };
}
