import { expect, test } from 'vitest';
import { english, help } from './helps.ts';
import { field, helped, launcher, panel, plan, press, rows, useHelp } from './useHelp.ts';
import { show } from './useSurfaces.ts';

const { bare, open } = useHelp();

test.each([
  ['ja', 'アプリ 作り方', 'アプリの作り方', ['アプリ', '作り方']],
  ['ja', 'ｱﾌﾟﾘ', 'アプリの作り方', ['アプリ']],
  ['ja', '招待', 'メンバーを招待する', ['招待']],
  ['ja', 'invite', 'メンバーを招待する', []],
  ['en', 'invite', 'Inviting colleagues', []],
  ['en', 'resett', 'Resetting a password', ['Resetting']],
  ['en', 'paswword', 'Resetting a password', ['password']],
])('%s: %s finds %s first and marks what matched', async (locale, query, title, marked) => {
  const page = await open({ plan: { locale } });
  await launcher(page).click();
  await field(page).fill(query);
  await expect.poll(async () => (await rows(page))[0]).toBe(title);
  expect(await page.locator('banso-host li b').first().locator('mark').allTextContents()).toEqual(marked);
});

test('how many were found is said once when the person pauses, and told without what names somebody', async () => {
  const page = await open();
  await launcher(page).click();
  await field(page).pressSequentially('invoice ');
  await field(page).pressSequentially('taro@example.com');
  await expect.poll(() => page.locator('banso-host section [role=status]').textContent()).toBe('1 found');
  expect(await helped(page)).toEqual([{ did: 'searched', text: 'invoice …', amount: 1 }]);
});

test('a search is told when the person opens what was found, though there was no pause', async () => {
  const page = await open();
  await launcher(page).click();
  await field(page).fill('invoice');
  await press(page, 'Invoices and payment');
  expect((await helped(page)).map(({ did, article, text }) => [did, article ?? text])).toEqual([
    ['searched', 'invoice'],
    ['viewed', 'billing'],
  ]);
});

test('what is not found is said, and no article is shown that is not for this person', async () => {
  const page = await open();
  await launcher(page).click();
  await field(page).fill('administrators only');
  await expect.poll(() => page.locator('banso-host .count').first().textContent()).toBe('1 found');
  expect(await rows(page)).toEqual(['Resetting a password']);
  await field(page).fill('zebra');
  await expect
    .poll(() => page.locator('banso-host .count').first().textContent())
    .toBe('Nothing was found. Try other words.');
});

test('an unfinished conversion is not searched for', async () => {
  const page = await open({ plan: { locale: 'ja' } });
  await launcher(page).click();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'しょうたい', selectionStart: 5, selectionEnd: 5 });
  expect(await page.locator('banso-host section [role=status]').count()).toBe(0);
  await page.keyboard.press('Escape');
  expect(await panel(page).isVisible()).toBe(true);
  await session.send('Input.insertText', { text: '招待' });
  await expect.poll(async () => (await rows(page))[0]).toBe('メンバーを招待する');
});

test('articles that cannot be had are said to be so, and are tried again', async () => {
  const page = await bare(null);
  let broken = true;
  await page.route('**/articles', (route) =>
    broken ? route.fulfill({ body: 'not now' }) : route.fulfill({ json: { articles: english } }),
  );
  await show(page, { experience: help, plan });
  await launcher(page).click();
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('This could not be loaded.');
  await field(page).fill('invoice');
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('This could not be loaded.');
  broken = false;
  await press(page, 'Try again');
  await expect.poll(async () => rows(page)).toEqual(['Invoices and payment']);
  await field(page).fill('');
  await press(page, 'Try again');
  await expect.poll(() => page.locator('banso-host .row').first().textContent()).toBe('Building your first app');
});
