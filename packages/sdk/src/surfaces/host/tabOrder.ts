const FOCUSABLE = 'a[href],button,input,select,textarea,summary,iframe,[tabindex],[contenteditable]';

/**
 * Puts a card into the Tab order right after its target: … before, target, card, after …, both ways, so that the two are next to
 * each other and nobody is caught. Reads the page only when Tab is pressed.
 */
export function startTabOrder(card: HTMLElement, target: Element): () => void {
  const root = card.getRootNode() as ShadowRoot;
  const listener = (event: KeyboardEvent) => {
    // WebKitWebDriver sends Shift+Tab with the key 'Unidentified'.
    const isTab = event.key === 'Tab' || event.code === 'Tab';
    if (!isTab || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const to = event.shiftKey ? before() : after();
    if (!to) return;
    event.preventDefault();
    to.focus();
  };

  const around = (): readonly [HTMLElement | undefined, HTMLElement | undefined] => {
    const tree = target.getRootNode();
    const scope = tree instanceof ShadowRoot ? tree : (root.host.parentElement ?? document.body);
    const all = controls(scope);
    const next = all.findIndex(
      (one) => !target.contains(one) && target.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return next < 0 ? [all.at(-1), undefined] : [all[next - 1], all[next]];
  };
  const active = () => (target.getRootNode() as Document | ShadowRoot).activeElement;
  const after = () => {
    const own = controls(card);
    if (root.activeElement) return root.activeElement === own.at(-1) ? around()[1] : undefined;
    return active() === around()[0] ? own[0] : undefined;
  };
  const before = () => {
    const own = controls(card);
    if (root.activeElement) return root.activeElement === own[0] ? around()[0] : undefined;
    const next = around()[1];
    return next && active() === next ? own.at(-1) : undefined;
  };

  addEventListener('keydown', listener, true);
  return () => removeEventListener('keydown', listener, true);
}

const controls = (scope: ParentNode): HTMLElement[] =>
  [...scope.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility({ visibilityProperty: true }),
  );
