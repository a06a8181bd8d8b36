import type { Stop } from '../../tools/stop.ts';
import { listen } from '../../tools/listen.ts';

const FOCUSABLE = 'a[href],button,input,select,textarea,summary,iframe,[tabindex],[contenteditable]';

/**
 * Puts a card into the Tab order right after its target: … before, target, card, after …, both ways, so that the two are next to
 * each other and nobody is caught. Reads the page only when Tab is pressed.
 */
export function startTabOrder(card: HTMLElement, target: Element): Stop {
  const root = card.getRootNode() as ShadowRoot;
  const tree = target.getRootNode() as Document | ShadowRoot;

  /** The page's controls on either side of the card. */
  const around = (): readonly (HTMLElement | undefined)[] => {
    const all = controls(tree instanceof ShadowRoot ? tree : (root.host.parentElement ?? document.body));
    const after = all.findIndex(
      (one) => !target.contains(one) && target.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return after < 0 ? [all.at(-1), undefined] : [all[after - 1], all[after]];
  };

  return listen(window, ['keydown'], (event) => {
    // WebKitWebDriver sends Shift+Tab with the key 'Unidentified'.
    const isTab = event.key === 'Tab' || event.code === 'Tab';
    if (!isTab || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const inOrder = <T>(list: readonly T[]) => (event.shiftKey ? [...list].reverse() : list);
    const own = inOrder(controls(card));
    const [from, on] = inOrder(around());
    const inside = root.activeElement;
    const to = inside ? inside === own.at(-1) && on : from && from === tree.activeElement && own[0];
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
}

const controls = (scope: ParentNode): HTMLElement[] =>
  [...scope.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility({ visibilityProperty: true }),
  );
