import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Report } from '../src/index.ts';
import { useBrowser } from './browser.ts';

const at = useBrowser();
const { call, visit } = at;

const card = (page: Page, step = 'one') => page.getByText(`This is ${step}.`, { exact: true });
const held = async (page: Page) => ((await call(page, 'debug', false)) as Report).held?.map(({ reason }) => reason);

async function visitElsewhere(): Promise<Page> {
  const page = await visit('/');
  await call(page, 'identify', 'u1');
  await expect.poll(() => held(page)).toEqual(['notTriggered']);
  return page;
}

test('a modal dialog that the page keeps out of sight while it is closed holds nothing back', async () => {
  const page = await visitElsewhere();
  await page.evaluate(() => {
    const kept = '<div id="kept" style="position:fixed;inset:0"><div role="dialog" aria-modal="true">Kept</div></div>';
    document.body.insertAdjacentHTML('beforeend', kept);
    history.pushState({}, '', '/apps');
  });
  await expect.poll(() => held(page)).toEqual(['hostBusy']);
  await page.evaluate(() => (document.querySelector<HTMLElement>('#kept')!.style.visibility = 'hidden'));
  await card(page).waitFor();
});

test('nothing unasked starts while the person types in a component of the page', async () => {
  const page = await visitElsewhere();
  await page.evaluate(() => {
    const field = document.createElement('x-field');
    field.attachShadow({ mode: 'open' }).innerHTML = '<input>';
    document.body.append(field);
    field.shadowRoot!.querySelector('input')!.focus();
  });
  await page.keyboard.type('writing');
  await page.evaluate(() => history.pushState({}, '', '/apps'));
  await expect.poll(() => held(page)).toEqual(['hostBusy']);
  await card(page).waitFor();
});

test('Esc that closes a menu of the page is not "not now" as well', async () => {
  const page = await visit('/apps');
  await call(page, 'identify', 'u1');
  await card(page).waitFor();
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<div id="menu" popover>Menu</div>');
    document.querySelector<HTMLElement>('#menu')!.showPopover();
  });
  await page.keyboard.press('Escape');
  await page.locator('#menu').waitFor({ state: 'hidden' });
  await page.waitForTimeout(300);
  expect(await card(page).count()).toBe(1);
  await page.keyboard.press('Escape');
  await card(page).waitFor({ state: 'detached' });
});

test('what the person asks for goes on where it was left, also where something holds it back', async () => {
  const page = await visit('/apps');
  await call(page, 'identify', 'u1');
  await card(page).waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await card(page, 'two').waitFor();
  await page.goto(`${at.host}/elsewhere`);
  await call(page, 'busy', true);
  await expect.poll(() => held(page)).toEqual(['hostBusy']);
  await call(page, 'start', 'first-tour');
  await card(page).or(card(page, 'two')).waitFor();
  expect(await card(page, 'two').count()).toBe(1);
});
