/** A page within a frame, which is a screen of any size in every engine, and what is asked of it. What runs in the page uses nothing of this file. */

export interface Meeting {
  readonly on: string | null;
  readonly presses?: readonly string[];
  readonly sees?: string;
  /** Test id of what it is about. */
  readonly target?: string;
}

export const screenPage = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>Screen</title><link rel="icon" href="data:,">
  <style>body{margin:0} iframe{display:block;border:0}</style></head><body></body></html>`;

const rows = Array.from(
  { length: 40 },
  (_, at) => `<tr><td>${at % 4 === 0 ? `<a href="#${at}">A-${at}</a>` : `A-${at}`}</td><td>みなと商事</td></tr>`,
).join('');

/** A page of work with its own bar at the top, as high as a few screens. */
export const workPage = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>Work</title><link rel="icon" href="data:,">
  <meta name="viewport" content="width=device-width,initial-scale=1">
  <style>body{margin:0;font:14px/1.6 sans-serif} header{position:sticky;top:0;padding:8px;background:#fff;border-bottom:1px solid #ddd}
  main{padding:16px} .tall{height:300px} table{width:100%}</style></head>
  <body><header><a href="#a" data-testid="nav-members">メンバー</a></header>
  <main><div class="tall"></div><button data-testid="add-record">レコードを追加</button><p>説明</p>
  <input aria-label="検索" data-testid="search-records"><h2 data-testid="records-title">レコード</h2>
  <button data-testid="about-open">?</button><table>${rows}</table><div class="tall"></div></main>
  <script>window.banso=window.banso||function(){(banso.q=banso.q||[]).push(arguments)}</script>
  <script async src="/banso.js"></script></body></html>`;

export async function begin({
  screen,
  plan,
}: {
  screen: { width: number; height: number };
  plan: object;
}): Promise<void> {
  for (const storage of [localStorage, sessionStorage])
    for (const name of Object.keys(storage)) if (name.startsWith('banso-')) storage.removeItem(name);
  const frame = document.createElement('iframe');
  frame.style.cssText = `width:${screen.width}px;height:${screen.height}px`;
  frame.src = '/work';
  const loaded = new Promise((done) => frame.addEventListener('load', done));
  document.body.replaceChildren(frame);
  await loaded;
  const { banso } = frame.contentWindow as never as { banso(verb: string, options: object): void };
  banso('init', { plan });
}

/** Whether something of ours answers to the selector, and is seen. */
export function hasDrawn(selector: string): boolean {
  const page = document.querySelector('iframe')!.contentDocument!;
  return [...page.querySelectorAll('banso-host')].some(({ shadowRoot }) =>
    [...shadowRoot!.querySelectorAll(`.root :is(${selector})`)].some((one) => one.checkVisibility()),
  );
}

export function press(selector: string): void {
  const page = document.querySelector('iframe')!.contentDocument!;
  for (const { shadowRoot } of page.querySelectorAll('banso-host')) {
    const found = shadowRoot!.querySelector<HTMLElement>(`.root :is(${selector})`);
    if (!found) continue;
    found.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    found.focus();
    return found.click();
  }
}

/** As a person scrolls to what they want to know about. */
export function bring(test: string): void {
  const page = document.querySelector('iframe')!.contentDocument!;
  page.querySelector(`[data-testid="${test}"]`)?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Our controls that cannot be pressed in their middle, what lies over them, and the target where it cannot be seen. */
export function coveredIn(target: string | null): readonly string[] {
  const page = document.querySelector('iframe')!.contentDocument!;
  const { innerWidth, innerHeight } = page.defaultView!;
  const hosts = [...page.querySelectorAll('banso-host')];
  const roots = hosts.map(({ shadowRoot }) => shadowRoot!);
  // A modal dialog has everything else out of reach.
  const modal = roots.map((root) => root.querySelector(':modal')).find((one) => one !== null);
  const nameOf = (one: Element) => `${one.localName}.${one.className} ${one.textContent?.trim().slice(0, 20)}`;
  const covered = (modal ? [modal] : roots).flatMap((root) =>
    [...root.querySelectorAll('button,a[href],input,textarea')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .flatMap((one) => {
        one.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { left, top, width, height } = one.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const over = page.elementFromPoint(x, y)?.shadowRoot?.elementFromPoint(x, y);
        const isFree = !!over && (one.contains(over) || over.contains(one) || over.closest('label')?.contains(one));
        const isIn = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
        return isFree && isIn
          ? []
          : [`${nameOf(one)} under ${over ? nameOf(over) : page.elementFromPoint(x, y)?.localName}`];
      }),
  );
  const meant = target && page.querySelector(`[data-testid="${target}"]`);
  if (!meant) return covered;
  const { left, top, width, height } = meant.getBoundingClientRect();
  return page.elementFromPoint(left + width / 2, top + height / 2) === meant
    ? covered
    : [...covered, `the target ${target}`];
}

/** Where cards stand as sheets: what share of the screen's height is the page's own. */
export function leftToPage(): number {
  const page = document.querySelector('iframe')!.contentDocument!;
  const { innerHeight } = page.defaultView!;
  const heights = [...page.querySelectorAll('banso-host')].flatMap(({ shadowRoot }) =>
    [...shadowRoot!.querySelectorAll('.card')].map((card) =>
      card.checkVisibility({ visibilityProperty: true }) ? card.getBoundingClientRect().height : 0,
    ),
  );
  return 1 - Math.max(0, ...heights) / innerHeight;
}

/** Gives each control of the page the focus, one after the other as by Tab; those that cannot be seen then. */
export async function hiddenWhenFocused(): Promise<readonly string[]> {
  const page = document.querySelector('iframe')!.contentDocument!;
  const hidden: string[] = [];
  for (const control of page.querySelectorAll<HTMLElement>('main :is(button,input,a)')) {
    control.focus();
    await new Promise((done) => setTimeout(done, 250));
    const { left, top, width, height } = control.getBoundingClientRect();
    const seen = [0.1, 0.5, 0.9].some((at) => page.elementFromPoint(left + width / 2, top + height * at) === control);
    if (!seen) hidden.push(control.textContent || control.localName);
  }
  return hidden;
}
