/** By name; a function listens (`onclick`), true is an empty attribute, false and null are none. */
export interface Attributes {
  readonly [name: string]: string | number | boolean | null | ((event: Event) => void);
}

export type Child = Node | string;

/** A new element. Text is only ever text: nothing here is parsed. */
export const h = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => build(document.createElement(tag), attributes, children);

export const svg = <K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  ...children: readonly Child[]
): SVGElementTagNameMap[K] => build(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);

function build<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : `${value}`);
  }
  element.append(...children);
  return element;
}

/** Makes these the children, in this order. One that stays is not taken out on the way: it would lose the focus. */
export function setChildren(parent: Element, wanted: readonly (Element | null | false)[]): void {
  const children = wanted.filter((child) => !!child);
  for (const child of [...parent.children]) if (!children.includes(child)) child.remove();
  children.forEach(
    (child, at) => parent.children[at] === child || parent.insertBefore(child, parent.children[at] ?? null),
  );
}

/** Puts in what was drawn anew, unless it is the same: what has the focus in there then keeps it. */
export function setContent(element: Element, children: readonly Child[]): void {
  const fresh = element.cloneNode() as Element;
  fresh.append(...children);
  if (!fresh.isEqualNode(element)) element.replaceChildren(...fresh.childNodes);
}
