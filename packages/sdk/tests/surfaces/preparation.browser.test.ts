import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { step, test as target, tour } from './tours.ts';
import { boxes, dids, next, reports, show, title, useSurfaces } from './useSurfaces.ts';

const { open } = useSurfaces();

/** A menu that opens by its button, and counts how often it was pressed. */
const addMenu = (page: Page, closesItself = false) =>
  page.evaluate((closes) => {
    const opener = document.createElement('button');
    const menu = document.createElement('div');
    opener.textContent = 'More';
    opener.dataset['testid'] = 'opener';
    opener.dataset['presses'] = '0';
    menu.hidden = true;
    menu.style.cssText = 'width:200px;height:60px;background:#fff';
    menu.dataset['testid'] = 'menu';
    const entry = menu.appendChild(document.createElement('button'));
    entry.textContent = 'Export';
    entry.dataset['testid'] = 'export';
    opener.addEventListener('click', () => {
      menu.hidden = !menu.hidden;
      opener.dataset['presses'] = String(Number(opener.dataset['presses']) + 1);
    });
    if (closes) entry.addEventListener('click', () => (menu.hidden = true));
    document.querySelector('main')!.prepend(opener, menu);
  }, closesItself);

const presses = (page: Page) => page.locator('[data-testid=opener]').getAttribute('data-presses');
const isOpen = (page: Page) => page.locator('[data-testid=menu]').isVisible();
const ensure = [{ target: target('menu'), open: target('opener') }];

test('what a step needs open is opened before its target is looked for, and closed when the step is left', async () => {
  const page = await open(null);
  await addMenu(page);
  await show(page, { experience: tour(step('one'), step('two', { ensure, target: target('export') }), step('three')) });
  expect(await isOpen(page)).toBe(false);
  await next(page).click();
  await page.locator('banso-host h2', { hasText: 'two' }).waitFor();
  expect(await isOpen(page)).toBe(true);
  await next(page).click();
  await page.locator('banso-host h2', { hasText: 'three' }).waitFor();
  await expect.poll(() => isOpen(page)).toBe(false);
  expect(await presses(page)).toBe('2');
});

test('what is open already is left alone, also afterwards', async () => {
  const page = await open(null);
  await addMenu(page);
  await page.locator('[data-testid=opener]').click();
  await show(page, { experience: tour(step('one', { ensure, target: target('export') }), step('two')) });
  await next(page).click();
  await page.locator('banso-host h2', { hasText: 'two' }).waitFor();
  expect(await isOpen(page)).toBe(true);
  expect(await presses(page)).toBe('1');
});

test('two steps that need the same keep it open between them', async () => {
  const page = await open(null);
  await addMenu(page);
  const both = { ensure, target: target('export') };
  await show(page, { experience: tour(step('one', both), step('two', both), step('three')) });
  await page.locator('banso-host h2', { hasText: 'one' }).waitFor();
  await next(page).click();
  await page.locator('banso-host h2', { hasText: 'two' }).waitFor();
  expect(await presses(page)).toBe('1');
  await next(page).click();
  await page.locator('banso-host h2', { hasText: 'three' }).waitFor();
  await expect.poll(() => presses(page)).toBe('2');
});

test('a menu that the person’s own act closed is not opened again', async () => {
  const page = await open(null);
  await addMenu(page, true);
  const click = { by: 'click', target: null } as const;
  await show(page, {
    experience: tour(step('one', { ensure, target: target('export'), advance: click }), step('two')),
  });
  await page.locator('banso-host h2', { hasText: 'one' }).waitFor();
  await page.locator('[data-testid=export]').click();
  await page.locator('banso-host h2', { hasText: 'two' }).waitFor();
  expect(await isOpen(page)).toBe(false);
  expect(await presses(page)).toBe('1');
});

test('a tour that is put away closes what it opened', async () => {
  const page = await open(null);
  await addMenu(page);
  await show(page, { experience: tour(step('one', { ensure, target: target('export') })) });
  await page.locator('banso-host h2').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => isOpen(page)).toBe(false);
});

test('what cannot be opened is told by the step’s own target', async () => {
  const page = await open(null);
  const experience = tour(step('one', { ensure, target: target('export'), wait: 100, onMissingTarget: 'center' }));
  await show(page, { experience });
  await page.locator('banso-host h2').waitFor();
  expect(await dids(page)).toEqual(['targetMissing one', 'shown one']);
  expect((await reports(page))[0]?.target?.outcome).toBe('absent');
});

test('several targets are lit, and the rest of the page is dimmed', async () => {
  const page = await open({
    experience: tour(step('one', { target: target('new-app'), also: [target('row-1'), target('nowhere')] })),
  });
  await page.locator('banso-host .ring').nth(1).waitFor();
  const path = await page.locator('banso-host .dim').evaluate((dim) => getComputedStyle(dim).clipPath);
  expect(path.match(/z/gi)).toHaveLength(3);
  const { target: row } = await boxes(page, '[data-testid=row-1]');
  const ring = (await page.locator('banso-host .ring').nth(1).boundingBox())!;
  expect(Math.abs(ring.x + 6 - row.x)).toBeLessThan(1);
  expect(Math.abs(ring.width - 12 - row.width)).toBeLessThan(1);
  await page.mouse.move(500, 400);
  await page.mouse.wheel(0, 120);
  await expect
    .poll(async () => {
      const moved = (await page.locator('banso-host .ring').nth(1).boundingBox())!;
      return Math.abs(moved.y + 6 - (await boxes(page, '[data-testid=row-1]')).target.y);
    })
    .toBeLessThan(1);
});

test('a video has its room before it loads, its captions and its controls', async () => {
  const video = { src: '/clip.mp4', poster: null, captions: { en: '/clip.en.vtt' }, width: 640, height: 360 };
  const page = await open({ experience: tour(step('one', { video })) });
  const element = page.locator('banso-host video');
  const box = (await element.boundingBox())!;
  expect(Math.round((box.width / box.height) * 100)).toBe(178);
  expect(await element.getAttribute('controls')).toBe('');
  expect(await page.locator('banso-host track').getAttribute('srclang')).toBe('en');
  expect(await title(page)).toBe('Title of one');
});
