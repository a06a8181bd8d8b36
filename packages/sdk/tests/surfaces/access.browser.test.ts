import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { checklist, copy, step, test as target, tour } from './tours.ts';
import { next, show, tell, useSurfaces } from './useSurfaces.ts';

const { open } = useSurfaces();
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return (
      (activeElement?.shadowRoot?.activeElement ?? activeElement)?.textContent?.trim().slice(0, 20) ||
      activeElement?.id ||
      'nothing'
    );
  });

const aTour = tour(
  step('one', { target: target('new-app') }),
  step('two', { target: target('row-1'), gate: true, advance: { by: 'event', event: 'x' } }),
);
const aList = checklist(
  {
    of: 'milestone',
    milestone: 'a',
    title: { en: 'Create an app', ja: 'アプリを作る' },
    selfReported: false,
    chapter: null,
    start: 'build',
  },
  {
    of: 'milestone',
    milestone: 'b',
    title: { en: 'Hold a meeting', ja: '説明会を開く' },
    selfReported: true,
    chapter: null,
    start: null,
  },
  { of: 'article', article: 'invite', title: { en: 'How to invite', ja: '招待する方法' }, chapter: null },
);

test('a tour that starts of itself never moves the focus, whatever step it goes to', async () => {
  const page = await open(null);
  await page.locator('#name').focus();
  await show(page, {
    experience: tour(step('one', { target: target('new-app') }), step('two', { target: target('row-1') })),
  });
  await page.keyboard.type('abc');
  expect(await page.locator('#name').inputValue()).toBe('abc');
});

test('a tour that the user started takes the focus, keeps it from step to step, and gives it back', async () => {
  const page = await open(null);
  await page.locator('#name').focus();
  await show(page, {
    experience: tour(step('one', { target: target('new-app') }), step('two', { target: target('row-1') })),
    unasked: false,
  });
  expect(await focused(page)).toBe('Next');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('Done');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('name');
});

test('a button of the card that stays keeps the focus', async () => {
  const page = await open({ experience: tour(step('one'), step('two'), step('three')), at: 'three' });
  await page.locator('banso-host button', { hasText: 'Back' }).focus();
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('Back');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('Next');
});

test('the card comes right after its target in the Tab order, both ways, and nobody is caught', async () => {
  const page = await open({ experience: tour(step('one', { target: target('new-app') })) });
  await page.locator('[data-testid="new-app"]').focus();
  const walk: string[] = [];
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('Tab');
    walk.push(await focused(page));
  }
  expect(walk).toEqual(['nothing', 'Don’t show again', 'Done', 'name']);
  const back: string[] = [];
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('Shift+Tab');
    back.push(await focused(page));
  }
  expect(back).toEqual(['Done', 'Don’t show again', 'nothing', 'New app']);
});

test('each step is said once, with its place, in a region that was there before', async () => {
  const page = await open(null);
  await page.evaluate(() => {
    (window as any).said = [];
    new MutationObserver(() => {
      const region = document.querySelector('banso-host')?.shadowRoot?.querySelector('[role=status]');
      if (region && !(region as any).heard) {
        (region as any).heard = true;
        (window as any).said.push(`(${region.textContent})`);
        new MutationObserver(() => region.textContent && (window as any).said.push(region.textContent)).observe(
          region,
          { childList: true, characterData: true, subtree: true },
        );
      }
    }).observe(document.body, { childList: true });
  });
  await show(page, {
    experience: tour(step('one', { target: target('new-app') }), step('two', { target: target('row-1') })),
  });
  await page.waitForTimeout(300);
  await next(page).click();
  await page.waitForTimeout(600);
  expect(await page.evaluate(() => (window as any).said)).toEqual([
    '()',
    'Step 1 of 2\nTitle of one\nBody of one.',
    'Step 2 of 2\nTitle of two\nBody of two.',
  ]);
});

test('a coach step says that it is not modal and is named and described by its text', async () => {
  const page = await open({ experience: aTour });
  const dialog = page.getByRole('dialog', { name: 'Title of one' });
  expect(await dialog.getAttribute('aria-modal')).toBe('false');
  expect(await dialog.getAttribute('aria-describedby')).toBe('body');
});

test('fifty openings leave no node and no listener behind', async () => {
  const page = await open(null);
  await page.evaluate(() => {
    let live = 0;
    const seen = new Map<EventTarget, Set<string>>();
    const key = (name: string, listener: unknown, options: unknown) => {
      const ids = ((window as any).ids ??= new Map());
      if (!ids.has(listener)) ids.set(listener, ids.size);
      const capture = typeof options === 'object' ? (options as any)?.capture : options;
      return `${name} ${ids.get(listener)} ${!!capture}`;
    };
    for (const where of [window, document]) {
      const [add, remove] = [where.addEventListener, where.removeEventListener];
      seen.set(where, new Set());
      where.addEventListener = function (this: EventTarget, name: string, listener: any, options: any) {
        seen.get(where)!.add(key(name, listener, options));
        add.call(where, name, listener, options);
      };
      where.removeEventListener = function (this: EventTarget, name: string, listener: any, options: any) {
        seen.get(where)!.delete(key(name, listener, options));
        remove.call(where, name, listener, options);
      };
    }
    (window as any).live = () => ((live = 0), seen.forEach((keys) => (live += keys.size)), live);
  });
  const nodes = () => page.evaluate(() => document.querySelectorAll('*').length);
  const before = await nodes();
  for (let opening = 0; opening < 25; opening += 1) {
    await show(page, { experience: aTour, unasked: false });
    await tell(page, 'stop');
    await show(page, { experience: aList, unasked: false });
    await tell(page, 'stop');
  }
  expect(await nodes()).toBe(before);
  expect(await page.evaluate(() => (window as any).live())).toBe(0);
});

test('the page’s own styles do not reach in, and none of ours leak out', async () => {
  const page = await open(null);
  const computed = () =>
    page.evaluate(() =>
      ['body', 'header', '#name', 'table', 'p']
        .map((one) => JSON.stringify({ ...getComputedStyle(document.querySelector(one)!) }))
        .join(),
    );
  const before = await computed();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'body > banso-host, body > * { --bg: red; } * { font-size: 40px !important; transform: rotate(3deg) } body > :not(main, header) { display: none !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  await show(page, { experience: aTour });
  const card = page.locator('banso-host .card');
  expect(await card.evaluate((one) => [getComputedStyle(one).fontSize, getComputedStyle(one).backgroundColor])).toEqual(
    ['14px', 'rgb(255, 255, 255)'],
  );
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  expect(await computed()).toBe(before);
});

test('no target of a press is smaller than 24 px', async () => {
  const page = await open({ experience: aTour });
  const sizes = await page
    .locator('banso-host button')
    .evaluateAll((all) =>
      all.map((one) => Math.min(one.getBoundingClientRect().height, one.getBoundingClientRect().width)),
    );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
});

test('an author’s text is drawn as text', async () => {
  const page = await open({ experience: tour(step('one', { title: copy('<img src=x onerror=alert(1)>') })) });
  expect(await page.locator('banso-host h2').textContent()).toBe('<img src=x onerror=alert(1)>');
  expect(await page.locator('banso-host img').count()).toBe(0);
});
