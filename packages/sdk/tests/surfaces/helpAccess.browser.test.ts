import { expect, test } from 'vitest';
import { list } from './helps.ts';
import { focused, helped, launcher, panel, press, rows, useHelp } from './useHelp.ts';
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
