import { describe, expect, it } from 'vitest';
import { benchForTests } from './benchForTests.ts';

const bench = benchForTests();

describe('the accounts', () => {
  it('say how much of people’s time each should get, and show those of one level', async () => {
    const { page, close } = await bench.open('/console/accounts');
    expect(await page.locator('tbody tr').first().textContent()).toContain('ハイタッチ');
    await page.getByRole('link', { name: /^ハイタッチ/ }).click();
    await page.waitForURL('**/console/accounts?touch=high');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    expect(await page.getByRole('link', { name: /^ハイタッチ/ }).getAttribute('aria-current')).not.toBeNull();
    await close();
  });

  it('say whom to follow first: who wants to and cannot yet', async () => {
    const { page, close } = await bench.open('/console/accounts');
    const views = page.getByRole('navigation', { name: '意欲（行動力）と活用度で絞り込む' });
    await views.getByRole('link', { name: '支援の優先順' }).click();
    await page.waitForURL('**/console/accounts?order=follow');
    await expect.poll(() => page.locator('tbody tr').first().textContent()).toContain('意欲あり・活用不足');
    const first = await page.locator('tbody tr [data-account]').first().textContent();
    await views.getByRole('link', { name: /^意欲あり・活用不足 1$/ }).click();
    await page.waitForURL('**/console/accounts?follow=willing');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    expect(await page.locator('tbody tr [data-account]').textContent()).toBe(first);
    expect(await views.locator('[aria-current=page]').textContent()).toBe('意欲あり・活用不足 1');
    await close();
  });

  it('begin with what waits for a person, unless something is looked for', async () => {
    const { page, close } = await bench.open('/console/');
    const waiting = page.locator('main').getByRole('link', { name: /^\d+ 件が対応を待っています。$/ });
    await waiting.waitFor();
    await page.getByRole('link', { name: /^停滞/ }).click();
    await page.waitForURL('**/console/accounts?status=stuck');
    await expect.poll(() => waiting.count()).toBe(0);
    await page.goBack();
    await waiting.click();
    await page.waitForURL('**/console/tasks');
    await close();
  });

  it('come stuck first, and say at what and since when', async () => {
    const { page, close } = await bench.open('/console/');
    const row = page.getByRole('row', { name: '株式会社ほしの製作所' });
    await row.waitFor();
    expect(await page.getByRole('row').nth(1).textContent()).toContain('停滞');
    expect(await row.textContent()).toContain('最初のレコードを登録する');
    expect(await row.textContent()).toContain('9 日超過（期限 2026年11月28日）');
    await close();
  });

  it('say as of when the list is, where it lags behind, and nothing where it does not', async () => {
    const { page, close } = await bench.open('/console/');
    await page.getByRole('row').nth(1).waitFor();
    expect(await page.locator('main .notice').count()).toBe(0);
    bench.world.wholeUntil = '2026-12-07T02:05:00Z';
    await page.reload();
    await page.getByText('この一覧は 2026年12月7日 11:05 時点の内容です。').waitFor();
    bench.world.wholeUntil = null;
    await close();
  });

  it('keep filter, search and page in the address, and the way back from an account leads to them', async () => {
    const { page, close } = await bench.open('/console/');
    await page.getByRole('link', { name: /^停滞/ }).click();
    await page.waitForURL('**/console/accounts?status=stuck');
    await page.getByRole('searchbox').fill('ほしの');
    await page.waitForURL(
      (url) => url.searchParams.get('q') === 'ほしの' && url.searchParams.get('status') === 'stuck',
    );
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await expect.poll(() => page.locator('.found').textContent()).toBe('1 件');
    await page.getByRole('link', { name: '株式会社ほしの製作所' }).click();
    await page.getByRole('link', { name: 'アカウント一覧' }).click();
    await page.getByRole('heading', { level: 1, name: 'アカウント' }).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('ほしの');
    expect(await page.getByRole('searchbox').inputValue()).toBe('ほしの');
    await page.reload();
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await close();
  });

  it('are paged, and the browser’s own Back leads to the page before', async () => {
    const { page, close } = await bench.open('/console/');
    await page.getByRole('link', { name: '次のページ' }).click();
    await page.waitForURL('**/console/accounts?cursor=25');
    await expect.poll(() => page.getByRole('row').count()).toBe(20);
    await page.goBack();
    await expect.poll(() => page.getByRole('row').count()).toBe(26);
    await close();
  });

  it('are walked by keyboard: / searches, j and k move, Enter opens, and the heading takes the focus', async () => {
    const { page, close } = await bench.open('/console/');
    await page.getByRole('row').nth(2).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await focused()).toBe('有限会社みずほ園芸');
    await page.keyboard.press('k');
    expect(await focused()).toBe('株式会社ほしの製作所');
    await page.keyboard.press('/');
    await page.keyboard.type('jk/');
    expect(await page.getByRole('searchbox').inputValue()).toBe('jk/');
    await page.getByRole('searchbox').fill('');
    await expect.poll(() => page.getByRole('row').count()).toBe(26);
    await page.locator('h1').click();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/console/accounts/acme-task');
    await expect.poll(focused).toBe('株式会社ほしの製作所');
    expect(await page.title()).toBe('株式会社ほしの製作所 · Banso');
    await close();
  });

  it('leave single keys alone once they are switched off', async () => {
    const { page, close } = await bench.open('/console/');
    await page.getByText('キーボード操作').click();
    await page.getByLabel('1 文字のショートカットを使う').uncheck();
    await page.reload();
    await page.getByRole('row').nth(2).waitFor();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await close();
  });

  it('do not search in the middle of a Japanese conversion', async () => {
    const { page, context, close } = await bench.open('/console/');
    const asked: string[] = [];
    page.on('request', (request) => void (request.url().includes('q=') && asked.push(request.url())));
    await page.getByRole('searchbox').focus();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Input.imeSetComposition', { text: 'かえで', selectionStart: 3, selectionEnd: 3 });
    await page.waitForTimeout(500);
    expect(asked).toEqual([]);
    await devtools.send('Input.insertText', { text: '楓' });
    await expect.poll(() => asked.length).toBe(1);
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await close();
  });

  it('say what to do next where there are none, or none that match', async () => {
    bench.world.empty = true;
    const none = await bench.open('/console/');
    await none.page.getByRole('link', { name: 'デモアプリを開く' }).waitFor();
    await none.close();
    bench.world.empty = false;
    const { page, close } = await bench.open('/console/accounts?q=nobody&status=done');
    await page.getByRole('link', { name: '検索と絞り込みを解除' }).click();
    await expect.poll(() => page.getByRole('row').count()).toBe(26);
    await close();
  });

  it('speak the browser’s language until the reader chooses, and remember the choice', async () => {
    const { page, close } = await bench.open('/console/', { locale: 'en-GB' });
    await page.getByRole('heading', { level: 1, name: 'Accounts' }).waitFor();
    await page.getByRole('button', { name: '日本語' }).click();
    await page.getByRole('heading', { level: 1, name: 'アカウント' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'アカウント' }).waitFor();
    await close();
  });

  it('show the Worker’s clock when it was moved, and only then', async () => {
    const still = await bench.open('/console/');
    expect(await still.page.getByText('時計を進めています').count()).toBe(0);
    await still.close();
    bench.world.development = true;
    const { page, close } = await bench.open('/console/');
    await page.getByText('時計を進めています：2026年12月7日 10:0').waitFor();
    bench.world.development = false;
    await close();
  });
});
