/** What runs in the page: each function goes there as its text, so it can use nothing of this file but its argument. */

/** By test id, or by the visible words of what can be pressed. */
export interface What {
  readonly test?: string;
  readonly words?: string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Opens shadow roots as they are made (ours is closed, and tools cannot look into one) and keeps what goes wrong, also across loads.
 * The files that the page runs are those that are served. It comes before the page, which may do what it likes to its world after.
 */
export function witness(): void {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    return attach.call(this, { ...init, mode: 'open' });
  };
  const { apply } = Reflect;
  const { getItem, setItem, removeItem } = Storage.prototype;
  const { error } = console;
  let store: Storage | undefined;
  try {
    store = sessionStorage;
  } catch {
    // A document without an origin keeps nothing.
  }
  const read = () => (store ? (apply(getItem, store, ['wrongs']) as string | null) : null) ?? '';
  const keep = (text: string) => store && apply(setItem, store, ['wrongs', `${read()}${text}\0`]);
  const takeWrongs = () => {
    const wrongs = read();
    if (store) apply(removeItem, store, ['wrongs']);
    return wrongs;
  };
  Object.defineProperty(window, 'takeWrongs', { value: takeWrongs });
  addEventListener('error', ({ message }) => message && keep(message));
  addEventListener('unhandledrejection', ({ reason }) => keep(String(reason)));
  addEventListener('securitypolicyviolation', (event) =>
    keep(`policy: ${event.violatedDirective} ${event.blockedURI}`),
  );
  console.error = (...said) => {
    keep(said.map(String).join(' '));
    error(...said);
  };
}

/** What went wrong so far, each with `\0` after it; the next time only what comes until then. */
export function takeWrongs(): string {
  return (window as never as { takeWrongs(): string }).takeWrongs();
}

/** The middle of the one thing that is meant, brought into view; null while it is not there or something lies over it. */
export function pointOf({ test, words }: What): Point | null {
  const roots = (root: ParentNode): ParentNode[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? roots(one.shadowRoot) : [])),
  ];
  const selector = test ? `[data-testid="${test}"]` : 'button,a[href],label,summary,[role=button]';
  const wordsOf = (one: Element) =>
    (one.getAttribute('aria-label') ?? (one.textContent || one.getAttribute('title')) ?? '').trim();
  const meant = roots(document)
    .flatMap((root) => [...root.querySelectorAll(selector)])
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && (!words || wordsOf(one) === words));
  const [element] = meant;
  if (!element || meant.length > 1) return null;
  const first = element.getBoundingClientRect();
  if (first.top < 0 || first.bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const root = element.getRootNode() as Document | ShadowRoot;
  const top = root.elementFromPoint(point.x, point.y);
  return top && (element.contains(top) || top.contains(element)) ? point : null;
}

/** Whether these words are seen somewhere, also in a shadow root. */
export function isSaid(words: string): boolean {
  const roots = (root: ParentNode): ParentNode[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? roots(one.shadowRoot) : [])),
  ];
  return roots(document).some((root) =>
    [...root.querySelectorAll('*')].some(
      (one) => one.textContent?.trim() === words && one.checkVisibility({ visibilityProperty: true }),
    ),
  );
}

/** What has the focus: its test id, its words, or its kind. */
export function focused(): string {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  if (!activeElement) return 'nothing';
  const words =
    activeElement.getAttribute('aria-label') ??
    (activeElement.textContent?.trim() || activeElement.getAttribute('title'));
  return activeElement.getAttribute('data-testid') ?? (words || activeElement.localName);
}

/** How far the open step's card is from its target, edge to edge; null when either is not there. */
export function gapTo(test: string): number | null {
  const arrows = [...document.querySelectorAll('banso-host')].flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll('.card > .arrow') ?? []),
  ]);
  const card = arrows[0]?.parentElement?.getBoundingClientRect();
  const target = document.querySelector(`[data-testid="${test}"]`)?.getBoundingClientRect();
  if (!card || !target) return null;
  const dx = Math.max(card.left - target.right, target.left - card.right, 0);
  const dy = Math.max(card.top - target.bottom, target.top - card.bottom, 0);
  return Math.hypot(dx, dy);
}
