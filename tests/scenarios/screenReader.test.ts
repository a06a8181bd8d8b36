/** Somebody who sees nothing and has a keyboard only: what they hear on their way through the first tour. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { startProduct, type Product } from '../product.ts';
import { demoAddress, visit } from '../visit.ts';
import { keepSpoken, startScreenReader } from './screenReader.ts';

let product: Product;
let browser: Browser;
beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test('by keyboard and by ear alone the first tour is done to its end, each step told once with its position', async () => {
  const person = { user: 'ear', account: 'ear', name: '佐藤 美咲', role: 'admin' };
  const { page, wrongs, leave } = await visit(browser, 'about:blank');
  await page.context().addInitScript(keepSpoken);
  await page.goto(demoAddress(product.url, person));
  const reader = await startScreenReader(page);

  await reader.hears('ステップ 1/7');
  await reader.tabTo('アプリを作る');
  await reader.press('Enter');
  await reader.hears('ステップ 2/7');
  await reader.type('訪問記録');
  await reader.tabTo('次へ');
  await reader.press('Enter');
  await reader.hears('ステップ 3/7');
  await reader.tabTo('フォームを作る');
  await reader.press('Enter');
  await reader.hears('ステップ 4/7');
  await reader.tabTo('日付');
  await reader.press('Enter');
  await reader.hears('ステップ 5/7');
  await reader.tabTo('保存');
  await reader.press('Enter');
  await reader.hears('ステップ 6/7');
  await reader.tabTo('メンバー');
  await reader.press('Enter');
  await reader.hears('ステップ 7/7');
  await reader.tabTo('完了');
  await reader.press('Enter');
  await page.getByText('同僚をひとり招待しましょう').waitFor({ state: 'detached' });

  expect(reader.transcript).toEqual([]);
  expect(wrongs).toEqual([]);
  await leave();
});
