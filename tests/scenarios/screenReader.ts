import type { CDPSession, Page } from 'playwright-core';

/** What a screen reader would say, from what it is given: the accessibility tree where the focus is, and live regions as they change. */
export interface ScreenReader {
  /** Goes on by Tab (or back) until the focus is on what has this name, and says what it came by in our card. */
  tabTo(name: string, key?: 'Tab' | 'Shift+Tab'): Promise<void>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Waits until a region has said something that has these words in it. */
  hears(words: string): Promise<void>;
  /** Everything said so far. */
  readonly transcript: readonly string[];
}

interface AxNode {
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
}

const roles: Readonly<Record<string, string>> = {
  button: 'ボタン',
  link: 'リンク',
  textbox: '入力欄',
  dialog: 'ダイアログ',
};
/** More than the page has stops. */
const MOST = 60;

export async function startScreenReader(page: Page): Promise<ScreenReader> {
  const cdp = await page.context().newCDPSession(page);
  const transcript: string[] = [];
  let around: readonly string[] = [];
  const said: string[] = [];

  /** What came from live regions since it was last asked, in order. */
  async function listen(): Promise<void> {
    for (const words of await page.evaluate(takeSpoken)) {
      said.push(words);
      transcript.push(`通知: ${words}`);
    }
  }

  /** The name of what has the focus now. Said: what is newly entered, then it. */
  async function readFocus(isMeant: (name: string) => boolean): Promise<string> {
    const [node, ...outer] = await focusedIn(cdp);
    const name = nameOf(node);
    const isOurs = await page.evaluate(() => document.activeElement?.localName === 'banso-host');
    const dialogs = outer.filter(({ role }) => role?.value === 'dialog');
    const entered = dialogs.filter((dialog) => !around.includes(nameOf(dialog)));
    around = dialogs.map(nameOf);
    if (!isMeant(name) && !(isOurs && dialogs.length > 0)) return name;
    for (const dialog of entered.reverse()) transcript.push(lineOf(dialog));
    transcript.push(lineOf(node));
    return name;
  }

  return {
    transcript,
    async tabTo(name, key = 'Tab') {
      for (let presses = 0; presses < MOST; presses += 1) {
        await page.keyboard.press(key);
        await listen();
        if ((await readFocus((one) => one === name)) === name) return;
      }
      throw new Error(`${key} did not come to ${name}:\n${transcript.join('\n')}`);
    },
    async press(key) {
      transcript.push(`[${key}]`);
      await page.keyboard.press(key);
    },
    async type(text) {
      transcript.push(`[${text}]`);
      await page.keyboard.type(text);
    },
    async hears(words) {
      const heard = said.length;
      for (let looked = 0; looked < 300; looked += 1) {
        await listen();
        if (said.slice(Math.max(0, heard - 1)).some((one) => one.includes(words))) return;
        await page.waitForTimeout(50);
      }
      throw new Error(`"${words}" was not heard:\n${transcript.join('\n')}`);
    },
  };
}

const nameOf = (node: AxNode | undefined): string => node?.name?.value ?? '';

/** A description that only says the name again is not read by any of them. */
function lineOf(node: AxNode | undefined): string {
  const role = node?.role?.value ?? '';
  const closed = node?.properties?.some(({ name, value }) => name === 'disabled' && value.value === true);
  const description = node?.description?.value;
  const more = description !== nameOf(node) && description;
  return [nameOf(node), roles[role] ?? role, closed && '利用不可', more].filter(Boolean).join('、');
}

/** What has the focus, and then what it is in, from the inside out. */
async function focusedIn(cdp: CDPSession): Promise<readonly AxNode[]> {
  const { result } = await cdp.send('Runtime.evaluate', { expression: `(${deepFocus.toString()})()` });
  if (!result.objectId) return [];
  const { nodes } = await cdp.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: true,
  });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const { node: own } = await cdp.send('DOM.describeNode', { objectId: result.objectId });
  const path: AxNode[] = [];
  let next = nodes.find((node) => node.backendDOMNodeId === own.backendNodeId);
  for (; next; next = next.parentId ? byId.get(next.parentId) : undefined) if (!next.ignored) path.push(next as AxNode);
  return path;
}

function deepFocus(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

function takeSpoken(): string[] {
  return (window as unknown as { spoken: string[] }).spoken.splice(0);
}

/**
 * Runs in every document before the page: keeps what live regions say. A region that comes with its words already in it is not heard
 * by those who listen, and so it is not heard here.
 */
export function keepSpoken(): void {
  const live = '[role=status],[role=alert],[role=log],[aria-live=polite],[aria-live=assertive]';
  const spoken: string[] = [];
  Object.assign(window, { spoken });
  const known = new WeakMap<Element, number>();
  const watched = new WeakSet<Node>();
  const wordsOf = (region: Element) => (region.textContent ?? '').trim().replaceAll(/\s*\n\s*/g, ' ');
  const regionOf = (node: Node): Element | null =>
    (node instanceof Element ? node : node.parentElement)?.closest(live) ?? null;

  function watch(root: Document | ShadowRoot): void {
    if (watched.has(root)) return;
    watched.add(root);
    new MutationObserver((records) => {
      const changed = new Set(records.flatMap(({ target }) => regionOf(target) ?? []));
      for (const region of changed) {
        const since = known.get(region);
        if (wordsOf(region) && since !== undefined && performance.now() - since > 100) spoken.push(wordsOf(region));
      }
      look(root);
    }).observe(root, { subtree: true, childList: true, characterData: true });
    look(root);
  }
  function look(root: ParentNode): void {
    for (const one of root.querySelectorAll('*')) {
      if (one.matches(live) && !known.has(one)) known.set(one, performance.now());
      if (one.shadowRoot) watch(one.shadowRoot);
    }
  }
  watch(document);
}
