/** What a page under test says of its `[data-target]`, which may be in a shadow root or a frame. */
export interface PageTarget {
  /** The first that is wanted. */
  find(isWanted: (element: Element) => boolean): Element | null;
  /** In the window's own viewport. */
  boxOf(element: Element): DOMRect;
}

/** Runs in every page before its own scripts, for those that look at it later: `window.pageTarget`. */
export function knowTarget(): void {
  const find: PageTarget['find'] = (isWanted) => {
    const findIn = (root: ParentNode): Element | null => {
      for (const one of root.querySelectorAll('*')) {
        const inner = one.shadowRoot ?? (one instanceof HTMLIFrameElement ? one.contentDocument : null);
        const found = one.matches('[data-target]') && isWanted(one) ? one : inner && findIn(inner);
        if (found) return found;
      }
      return null;
    };
    return findIn(document);
  };
  const boxOf = (element: Element): DOMRect => {
    const box = element.getBoundingClientRect();
    const frame = element.ownerDocument.defaultView?.frameElement;
    if (!frame) return box;
    const outer = frame.getBoundingClientRect();
    return new DOMRect(outer.x + frame.clientLeft + box.x, outer.y + frame.clientTop + box.y, box.width, box.height);
  };
  Object.assign(window, { pageTarget: { find, boxOf } });
}
