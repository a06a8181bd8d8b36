import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { step, test as target, tour } from './tours.ts';
import { boxes, isBeside, show, useSurfaces } from './useSurfaces.ts';

const { open } = useSurfaces();
const at = (key: string, more = {}) => ({ experience: tour(step('one', { target: target(key), ...more })) });
const far = '[data-testid="far"]';

const visibility = (page: Page, selector: string) => () =>
  page.locator(`banso-host ${selector}`).evaluate((one) => getComputedStyle(one).visibility);
const side = (page: Page) => page.locator('banso-host .card').getAttribute('data-side');
/** Scrolls the page until the element is so far from the upper edge of the screen. */
const bringTo = (page: Page, top: number) =>
  page.evaluate(
    ([it, y]) => scrollBy(0, document.querySelector(it!)!.getBoundingClientRect().top - Number(y)),
    [far, `${top}`],
  );

test('under a bar of the page the spotlight is put out and the card waits at an edge, until the element comes out again', async () => {
  const page = await open(at('far'));
  const spot = visibility(page, '.spot');
  expect([await spot(), await side(page)]).toEqual(['visible', 'bottom']);
  await bringTo(page, 8);
  await expect.poll(spot).toBe('hidden');
  expect(await side(page)).toBe('dock');
  await bringTo(page, 200);
  await expect.poll(spot).toBe('visible');
  expect(await isBeside(page, far)).toBe(true);
});

test('so are the lights of several elements', async () => {
  const page = await open(at('far', { also: [target('row-1')] }));
  const dim = visibility(page, '.dim');
  await expect.poll(dim).toBe('visible');
  await bringTo(page, 8);
  await expect.poll(dim).toBe('hidden');
});

test('what lay over the element may go without a word, and the spotlight is back', async () => {
  const page = await open(at('far'));
  const spot = visibility(page, '.spot');
  await bringTo(page, 8);
  await expect.poll(spot).toBe('hidden');
  await page.evaluate(() => (document.querySelector('header')!.style.position = 'static'));
  await expect.poll(spot).toBe('visible');
});

test('a neighbour that lies over the element in the same fixed box is no bar', async () => {
  const page = await open(null);
  await page.evaluate((it) => {
    const box = document.createElement('div');
    const over = document.createElement('i');
    box.style.cssText = 'position:fixed;left:300px;top:300px';
    over.style.cssText = 'position:absolute;inset:0';
    document.body.append(box);
    box.append(document.querySelector(it)!, over);
  }, far);
  await show(page, at('far'));
  await page.evaluate(() => scrollBy(0, 40));
  await page.waitForTimeout(400);
  expect(await visibility(page, '.spot')()).toBe('visible');
  expect(await isBeside(page, far)).toBe(true);
});

test('an element that lies under the bar is brought out from under it', async () => {
  const page = await open(null);
  await bringTo(page, 10);
  await show(page, at('far'));
  expect((await boxes(page, far)).target.y).toBeGreaterThan(56);
});
