/** Text as a person reads it: runs of white space are one space, the ends are bare. */
export const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** A control's label without the mark that says it is required, or its colon. */
const bare = (text: string | null | undefined): string => plain(text).replace(/\s*[*＊:：]$/, '');

const textsOf = (element: Element, ids: string): string =>
  plain(
    ids
      .split(/\s+/)
      .map((id) => (element.getRootNode() as ParentNode).querySelector(`[id="${CSS.escape(id)}"]`)?.textContent)
      .join(' '),
  );

/**
 * The name a person would call the element by. The part of the accessible name computation (W3C accname 1.2) that pages use:
 * aria-labelledby, aria-label, labels, value of a button, alt, text, title, placeholder.
 */
export function accessibleText(element: Element): string {
  const labelledBy = element.getAttribute('aria-labelledby');
  const { labels, type, value } = element as HTMLInputElement;
  return (
    (labelledBy && textsOf(element, labelledBy)) ||
    plain(element.getAttribute('aria-label')) ||
    bare(labels?.[0]?.textContent) ||
    (/^(button|submit|reset)$/.test(type) && element.localName === 'input' && plain(value)) ||
    plain(element.getAttribute('alt')) ||
    (element.localName !== 'select' && plain(element.textContent)) ||
    plain(element.getAttribute('title') ?? element.getAttribute('placeholder'))
  );
}

/** Controls (or, where a control has no box of its own, their labels) that a person knows by this label. */
export function labelledControls(root: ParentNode, wanted: string): Element[] {
  const label = bare(wanted);
  const controls = new Set<Element>();
  for (const element of root.querySelectorAll('label')) {
    if (bare(element.textContent) !== label && !startsLabel(element, label)) continue;
    const { control } = element;
    if (control) controls.add(control.getBoundingClientRect().width > 1 ? control : element);
  }
  for (const element of root.querySelectorAll('[aria-label],[aria-labelledby],[placeholder]')) {
    const names = [
      element.getAttribute('aria-label'),
      element.getAttribute('placeholder'),
      textsOf(element, element.getAttribute('aria-labelledby') ?? ''),
    ];
    if (names.some((name) => bare(name) === label)) controls.add(element);
  }
  return [...controls];
}

/** A label around its control also holds the control's own text (the options of a select): then its first text counts. */
const startsLabel = (element: HTMLLabelElement, label: string): boolean =>
  element.contains(element.control) &&
  [...element.childNodes].some((child) => !child.contains(element.control) && bare(child.textContent) === label);
