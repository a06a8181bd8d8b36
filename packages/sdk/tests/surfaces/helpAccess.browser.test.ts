import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { list } from './helps.ts';
import { field, focused, helped, launcher, panel, press, rows, useHelp } from './useHelp.ts';
import { show, tell } from './useSurfaces.ts';

const { open } = useHelp();

test('on a phone it is a sheet over the page, which is out of reach, and the keyboard stays down', async () => {
  const page = await open({}, { viewport: { width: 320, height: 640 } });
  await launcher(page).click();
  const box = await panel(page).boundingBox();
  expect(box).toEqual({ x: 0, y: 0, width: 320, height: 640 });
  expect(await focused(page)).toBe('Help');
  for (let presses = 0; presses < 30; presses += 1) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('button');
  await press(page, 'Close');
  expect(await panel(page).count()).toBe(0);
  expect(await focused(page)).toBe('Help, 2 new');
});

test.each([
  ['desktop', { width: 1000, height: 700 }],
  ['320 px', { width: 320, height: 640 }],
])('it and the checklist stand at two ends of the corner: %s', async (_, viewport) => {
  const page = await open({}, { viewport });
  const title = { en: ['A checklist whose name is rather long for its place'] };
  await show(page, { experience: { ...list, title } as never });
  const [one, other] = [await launcher(page).boundingBox(), await page.locator('banso-host .pill').boundingBox()];
  expect(one!.x + one!.width + 8).toBeLessThanOrEqual(other!.x);
  expect(one!.width).toBeGreaterThanOrEqual(44);
});

test('by keyboard alone: open, search, read, say no, back, close', async () => {
  const page = await open();
  await launcher(page).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('invoice');
  await expect.poll(() => rows(page)).toEqual(['Invoices and payment']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('Invoices and payment');
  const walk: (string | null | undefined)[] = [];
  for (let presses = 0; presses < 2; presses += 1) {
    await page.keyboard.press('Tab');
    walk.push(await focused(page));
  }
  expect(walk).toEqual(['Yes', 'No']);
  await page.keyboard.press('Enter');
  await page.keyboard.type('No price');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('Thank you.');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('Back');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toContain('Invoices and payment');
  await page.keyboard.press('Escape');
  expect(await focused(page)).toBe('Help, 2 new');
});

test('taken off the page in the middle of reading, it tells what was read and leaves nothing behind', async () => {
  const page = await open();
  const before = await page.evaluate(() => document.querySelectorAll('*').length);
  await launcher(page).click();
  await press(page, 'Building your first app');
  await press(page, 'No');
  await page.waitForTimeout(1200);
  await tell(page, 'stop');
  expect((await helped(page)).map(({ did }) => did)).toEqual(['viewed', 'read', 'unsolved']);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBe(before - 1);
});

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test.each([
  ['light', {}, 'en'],
  ['dark', { path: '/dark' }, 'ja'],
  ['320 px', { viewport: { width: 320, height: 640 } }, 'ja'],
  ['400 % zoom', { viewport: { width: 320, height: 256 } }, 'en'],
  ['forced colours', { forcedColors: 'active' as const }, 'ja'],
  ['right to left', {}, 'rtl'],
])('axe finds nothing in any of its views: %s', { timeout: 60_000 }, async (_, options, look) => {
  const locale = look === 'ja' ? 'ja' : 'en';
  const page = await open({ plan: { locale, direction: look === 'rtl' ? 'rtl' : 'ltr' } }, options);
  // The policy of the page forbids script from a string; the debugger may.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: await axe });
  const find = () =>
    page.evaluate(async () => {
      const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const found = await (window as any).axe.run(document.querySelector('banso-host'), { runOnly: rules });
      return found.violations.map((one: any) => `${one.id}: ${one.nodes.map((node: any) => node.html).join()}`);
    });
  const back = page.locator('banso-host .back');
  expect(await find()).toEqual([]);
  await launcher(page).click();
  await page.locator('banso-host .row').nth(3).waitFor();
  expect(await find()).toEqual([]);
  await field(page).fill('invite');
  await page.locator('banso-host .excerpt').first().waitFor();
  expect(await find()).toEqual([]);
  await page.locator('banso-host .row').first().click();
  expect(await find()).toEqual([]);
  await page.locator('banso-host .choices button').last().click();
  expect(await find()).toEqual([]);
  await back.click();
  await field(page).fill('');
  await page.locator('banso-host .row', { has: page.locator('.new') }).click();
  expect(await find()).toEqual([]);
  const view = page.locator('banso-host .view');
  expect(await view.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
});
