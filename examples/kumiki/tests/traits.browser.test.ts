import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { test } from './keyboard.ts';
import { openStage, type Stage, type Visit } from './stage.ts';

let stage: Stage;
let visit: Visit;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(async () => {
  expect(await visit.wrongs()).toEqual([]);
  await visit.leave();
});

const arrive = '?user=u1&account=a1&name=佐藤 美咲';

describe('the pages', () => {
  it('are followed by links without a load, and by the browser back and forth', async () => {
    visit = await stage.visit(`/demo/apps${arrive}`);
    const { page } = visit;
    await page.evaluate(() => Object.assign(window, { same: true }));
    await page.click(test('nav-members'));
    await page.waitForURL('**/demo/members');
    await page.goBack();
    await page.waitForURL('**/demo/apps');
    await page.locator(test('new-app')).waitFor();
    expect(await page.evaluate(() => 'same' in window)).toBe(true);
  });

  it('load the settings as a document of their own, which remembers what was set', async () => {
    visit = await stage.visit(`/demo/apps${arrive}`);
    const { page } = visit;
    await page.evaluate(() => Object.assign(window, { same: true }));
    await page.click(test('nav-settings'));
    await page.waitForURL('**/demo/settings/');
    await page.click(test('join-allow'));
    await page.uncheck('text=使い方のご案内');
    expect(await page.evaluate(() => 'same' in window)).toBe(false);
    await expect
      .poll(async () => (await visit.said()).slice(-2))
      .toEqual([
        ['track', 'domain.allowed', {}],
        ['consent', { productHelp: false }],
      ]);
    await page.reload();
    expect(await page.getByText('@a1.example の人が参加できます。').count()).toBe(1);
    expect(await page.getByLabel('使い方のご案内').isChecked()).toBe(false);
    await page.click(test('nav-apps'));
    await page.waitForURL('**/demo/apps');
  });

  it('open at any address, and say so when there is nothing there', async () => {
    visit = await stage.visit(`/demo/apps/none/records${arrive}`);
    expect(await visit.page.getByRole('heading', { level: 1 }).textContent()).toBe('ページが見つかりません');
  });
});

describe('what makes a tour hard', () => {
  it('the list and its button get new nodes on typing and every few seconds, but never under the focus', async () => {
    visit = await stage.visit(`/demo/apps${arrive}`);
    const { page } = visit;
    const mark = () =>
      page.evaluate(() => document.querySelector('[data-testid="new-app"]')?.setAttribute('data-old', ''));
    const old = page.locator('[data-old]');
    await mark();
    await page.fill(test('search-apps'), 'x');
    await expect.poll(() => old.count()).toBe(0);
    await page.fill(test('search-apps'), '');
    await mark();
    await expect.poll(() => old.count(), { timeout: 9000 }).toBe(0);
    await page.focus(test('new-app'));
    await mark();
    await page.waitForTimeout(4500);
    expect(await old.count()).toBe(1);
  });

  it('the templates come late', async () => {
    visit = await stage.visit(`/demo/apps${arrive}`);
    const { page } = visit;
    await page.locator('.templates[aria-busy="true"]').waitFor();
    expect(await page.locator(test('templates')).count()).toBe(0);
    await page.locator(test('templates')).waitFor({ timeout: 3000 });
  });

  it('the palette scrolls in a pane that scrolls, under a header that sticks', async () => {
    visit = await stage.visit(`/demo/apps${arrive}`);
    const { page } = visit;
    await page.click(test('template-customers'));
    const scrolls = (selector: string) =>
      page
        .locator(selector)
        .evaluate((box) => box.scrollHeight > box.clientHeight + 8 && getComputedStyle(box).overflowY === 'auto');
    expect(await scrolls(test('field-palette'))).toBe(true);
    expect(await scrolls('.pane')).toBe(true);
    await page.evaluate(() => scrollTo(0, 300));
    expect(await page.locator('header.header').evaluate((header) => header.getBoundingClientRect().top)).toBe(0);
  });
});
