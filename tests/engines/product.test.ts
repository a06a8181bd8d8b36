/** The product's main scenarios, the same in every engine, by real acts on the real parts. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openDesk, type Desk } from '../desk.ts';
import { startProduct, type Product } from '../product.ts';
import { demoAddress } from '../visit.ts';
import { differenceIn } from './differences.ts';
import { inEveryEngine } from './inEveryEngine.ts';
import { focused, gapTo, isSaid } from './inPage.ts';
import { startStrictSite, type StrictSite } from './strictSite.ts';
import { visitIn, type Visitor } from './visitor.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const texts = {
  open: 'まずはひとつ、作ってみましょう',
  name: '仕事の名前をつけます',
  next: '次はフォームです',
  field: '書いてほしい項目を置きます',
  save: '保存すると、使えるようになります',
  members: 'できました。次は一緒に使う人です',
  invite: '同僚をひとり招待しましょう',
  checklist: 'はじめの一歩',
};

let product: Product;
let desk: Desk;
let strict: StrictSite;

beforeAll(async () => {
  product = await startProduct();
  desk = await openDesk(product);
  strict = await startStrictSite(product.url);
});
afterAll(async () => {
  await strict?.stop();
  await product?.stop();
});

inEveryEngine((engine, name) => {
  let visitor: Visitor | undefined;
  let times = 0;

  beforeEach(() => void (times += 1));
  afterEach(async () => {
    const wrongs = await visitor?.wrongs();
    await visitor?.leave();
    visitor = undefined;
    expect(wrongs ?? []).toEqual([]);
  });

  /** Of this engine and of this try alone: who tries again is new. */
  const own = (key: string) => `${key}-${name}-${times}`;

  /** Somebody new in this engine's own account, arriving in the demo. */
  async function arrive(account: string, scripts?: readonly string[]): Promise<Visitor> {
    visitor = await visitIn(engine(), scripts);
    const person = { user: own(account), account: own(account), name: '佐藤 美咲', role: 'admin' };
    await visitor.goto(demoAddress(product.url, person));
    await visitor.sees(texts.open);
    return visitor;
  }

  /** With `PICTURES=engines` only: nothing is judged by them. */
  const photograph = async (page: Visitor, as: string) => {
    if (process.env['PICTURES'] === 'engines') await page.picture(as);
  };
  const isNear = (gap: number | null) => gap !== null && gap < 24;

  it('leads through the tour by real acts, over routes and a dialog, until the checklist ticks', async () => {
    const page = await arrive('tour');
    await page.until(gapTo, 'new-app', isNear);
    await photograph(page, `${name}-start`);
    await page.click({ test: 'new-app' });
    await page.sees(texts.name);
    await page.until(gapTo, 'app-name', isNear);
    await photograph(page, `${name}-dialog`);
    await page.click({ test: 'app-name' });
    await page.type('訪問記録');
    await page.click({ words: '次へ' });
    await page.sees(texts.next);
    await page.click({ test: 'create-app-next' });
    await page.sees(texts.field);
    await page.until(gapTo, 'field-date', isNear);
    await photograph(page, `${name}-pane`);
    await page.click({ test: 'field-date' });
    await page.sees(texts.save);
    await page.click({ test: 'save-app' });
    await page.sees(texts.members);
    await page.click({ test: 'nav-members' });
    await page.sees(texts.invite);
    await page.until(gapTo, 'invite', isNear);
    await page.click({ words: '完了' });
    await expect.poll(async () => (await desk.account(own('tour'))).counts['app.created'], { timeout: 15_000 }).toBe(1);
    await page.until(openChecklist, null);
    await page.until(tickedItems, null, (items) => items.includes('アプリをひとつ作る'));
    await photograph(page, `${name}-checklist`);
  });

  it('can be walked by keyboard alone: target and card are next to each other, and Esc puts it off', async () => {
    const page = await arrive('keys');
    const walk: string[] = [];
    while (walk.at(-1) !== 'new-app' && walk.length < 20) {
      await page.press('Tab');
      walk.push(await page.evaluate(focused, null));
    }
    expect(walk.at(-1)).toBe('new-app');
    const steps = async (times: number, ...keys: ('Tab' | 'Shift')[]) => {
      const met: string[] = [];
      while (met.length < times) {
        await page.press(...keys);
        met.push(await page.evaluate(focused, null));
      }
      return met;
    };
    const inCard = ['あとで', '今後表示しない', '次へ'];
    const [first, second, third, after] = await steps(4, 'Tab');
    expect([first, second, third]).toEqual(inCard);
    expect([...inCard, 'new-app']).not.toContain(after);
    expect(await steps(4, 'Shift', 'Tab')).toEqual([...inCard.toReversed(), 'new-app']);
    await page.press('Tab');
    await page.press('Escape');
    await page.until(isSaid, texts.open, (is) => !is);
    expect(await page.evaluate(focused, null)).toBe('new-app');
  });

  it('goes on at its step after full loads', async () => {
    const page = await arrive('load');
    await page.click({ test: 'new-app' });
    await page.sees(texts.name);
    await page.goto(`${product.url}/demo/members`);
    await page.until(isSaid, texts.name, (is) => !is);
    await page.goto(`${product.url}/demo/apps`);
    // Nothing starts while a dialog is open, and so nothing goes on in one that was opened before Banso was there.
    await page.sees(texts.checklist);
    await page.click({ test: 'new-app' });
    await page.sees(texts.name);
    await page.until(gapTo, 'app-name', isNear);
  });

  it('follows the address however it changes: by an act, by going back, by script alone', async () => {
    const page = await arrive('route');
    expect(await page.evaluate(() => 'navigation' in window, null)).toBe(!differenceIn(name, 'noNavigationApi'));
    await page.click({ test: 'nav-members' });
    await page.until(isOpenBeside, 'new-app', (is) => !is);
    // Not at once: an answer cannot come from a page that is left.
    await page.evaluate(() => void setTimeout(() => history.back()), null);
    await page.until(isOpenBeside, 'new-app');
    await page.evaluate(() => history.pushState(null, '', '/demo/members'), null);
    await page.until(isOpenBeside, 'new-app', (is) => !is);
    await page.evaluate(() => history.replaceState(null, '', '/demo/apps'), null);
    await page.until(isOpenBeside, 'new-app');
  });

  it('breaks no word of a policy that allows only its nonce', async () => {
    const page = (visitor = await visitIn(engine()));
    await page.goto(`${strict.origin}/demo/apps`);
    await page.evaluate(identify, own('strict'));
    await page.sees(texts.open);
    await photograph(page, `${name}-strict`);
    await page.until(gapTo, 'new-app', isNear);
    await page.click({ test: 'new-app' });
    await page.until(isSaid, texts.open, (is) => !is);
  });

  it('loses no event that is tracked in the act of leaving', async () => {
    const page = (visitor = await visitIn(engine()));
    await page.goto(`${strict.origin}/start`);
    await page.evaluate(identify, own('leave'));
    for (let round = 1; round <= 5; round += 1) {
      await page.evaluate(trackAndLeave, `/page-${round}`);
      await page.until(
        () => location.pathname + document.readyState,
        null,
        (at) => at === `/page-${round}complete`,
      );
    }
    await expect
      .poll(async () => (await desk.account(own('leave'))).counts['record.created'], { timeout: 15_000 })
      .toBe(5);
  });

  it('gives axe nothing to find with a step open', async () => {
    const page = await arrive('axe', [axe]);
    // What is still fading in (a tenth of a second) axe takes for hidden; nothing looks into a closed root to see whether it is.
    await new Promise((done) => setTimeout(done, 500));
    const findings = await page.evaluate(async () => {
      const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { axe } = window as never as {
        axe: {
          run(on: unknown, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations } = await axe.run(document.querySelectorAll('banso-host'), { runOnly: rules });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
    }, null);
    const expected = differenceIn(name, 'writesOutAll')
      ? [expect.stringMatching(/^avoid-inline-spacing: <banso-host/)]
      : [];
    expect(findings).toEqual(expected);
  });

  it.each([
    ['noNavigationApi', 'navigation'],
    ['noScrollEnd', 'onscrollend'],
    ['noIdleCallback', 'requestIdleCallback'],
  ] as const)('is rightly in the list of differences: %s', async (difference, property) => {
    visitor = await visitIn(engine());
    const has = await visitor.evaluate((property) => property in window, property);
    expect(has).toBe(!differenceIn(name, difference));
  });
});

/** False also when the card only tells that the tour goes on elsewhere. */
function isOpenBeside(test: string): boolean {
  const arrows = [...document.querySelectorAll('banso-host')].map((host) => host.shadowRoot?.querySelector('.arrow'));
  const side = arrows.find(Boolean)?.parentElement?.dataset['side'];
  return !!document.querySelector(`[data-testid="${test}"]`) && !!side && !['dock', 'centre'].includes(side);
}

/** Presses the checklist's button, once it is there. */
function openChecklist(): boolean {
  const root = [...document.querySelectorAll('banso-host')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const buttons = root.flatMap((one) => [...one.querySelectorAll('button')]);
  const button = buttons.find((one) => /はじめの一歩/.test(one.textContent ?? one.ariaLabel ?? ''));
  button?.click();
  return !!button;
}

function tickedItems(): string[] {
  const hosts = [...document.querySelectorAll('banso-host')];
  const items = hosts.flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('li') ?? [])]);
  return items.flatMap((item) => {
    const [, ticked] = /^(.*?)(?:完了|達成|済)/.exec(item.textContent?.trim() ?? '') ?? [];
    return ticked ? [ticked] : [];
  });
}

function identify(id: string): void {
  const { banso } = window as never as { banso: (...call: unknown[]) => void };
  banso('identify', id, { role: 'admin' });
  banso('group', id, { name: id }, { role: 'admin' });
}

function trackAndLeave(to: string): void {
  (window as never as { banso: (...call: unknown[]) => void }).banso('track', 'record.created');
  location.href = to;
}
