/**
 * The focus contract. The focus moves only because the user acted: they started the surface, or pressed one of its buttons.
 * `take` remembers where it came from and moves it to what is to be pressed first; `giveBack` returns it there, or to `otherwise`
 * when that place is gone, and does nothing when the user has meanwhile put the focus elsewhere.
 */
export interface Focus {
  take(element: HTMLElement): void;
  giveBack(otherwise: Element | null): void;
  has(): boolean;
}

export function createFocus(root: ShadowRoot): Focus {
  let before: Element | null = null;
  const has = () => root.activeElement !== null;
  const move = (to: Element | null) => (to as HTMLElement | null)?.focus?.({ preventScroll: true });
  return {
    has,
    take(element) {
      // The body has the focus when what had it is gone: then the place remembered from before still counts.
      if (!has() && document.activeElement !== document.body) before = document.activeElement;
      move(element.querySelector('.primary') ?? element);
    },
    giveBack(otherwise) {
      if (has()) move(before?.isConnected ? before : otherwise);
    },
  };
}
