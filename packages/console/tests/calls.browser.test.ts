import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { benchForTests } from './benchForTests.ts';
import { calls } from './fixtures/calls.ts';

const bench = benchForTests();

const row = (page: Page, name: string) => page.locator('#list tbody tr').filter({ hasText: name });

describe('the calls', () => {
  it('show the eight groups with how many are in each and how far their calls came', async () => {
    const { page, close } = await bench.open('/console/calls');
    const groups = page.locator('#groups tbody tr');
    expect(await groups.count()).toBe(8);
    const fifth = groups.nth(4);
    expect(await fifth.locator('td').allTextContents()).toEqual([
      '低',
      '高',
      '高',
      '11',
      '9',
      '8',
      '5',
      '2',
      '2',
      '1',
      '–',
      '',
    ]);
    expect(await fifth.locator('th').textContent()).toContain('コール対象');
    expect(await page.locator('#groups').textContent()).toContain('ほかに 3 件');
    await close();
  });

  it('list the accounts of the groups that are chosen, and keep the choice in the address', async () => {
    const { page, close } = await bench.open('/console/calls');
    await expect.poll(() => page.locator('#list tbody tr').count()).toBe(4);
    await page.getByRole('checkbox', { name: /分類 6/ }).uncheck();
    await page.waitForURL('**/console/calls?cohort=2026-11&groups=5');
    await expect.poll(() => page.locator('#list tbody tr').count()).toBe(2);
    expect(await page.getByRole('checkbox', { name: /分類 5/ }).isDisabled()).toBe(true);
    const talk = await row(page, 'ほしの製作所').textContent();
    for (const text of ['記録した日数（14日） 0', '最初のレコードを登録する', '9 日超過', '佐藤 美咲', '03-0000-0000'])
      expect(talk).toContain(text);
    await close();
  });

  it('show whom a count of the funnel counts, in the list and in the file, until all are asked for', async () => {
    const { page, close } = await bench.open('/console/calls');
    await page.getByRole('link', { name: '分類 5・接続の 5 件を表示' }).click();
    await page.waitForURL('**/console/calls?cohort=2026-11&groups=5&state=connected#list');
    await expect.poll(() => page.locator('#list tbody tr').count()).toBe(1);
    expect(await page.locator('#list .found').textContent()).toContain('「接続」に数えた 1 件だけを表示しています。');
    const file = page.getByRole('link', { name: 'CSV をダウンロード' });
    expect(await file.getAttribute('href')).toContain('&groups=5&state=connected&');
    await page.getByRole('link', { name: '絞り込みを解除' }).click();
    await expect.poll(() => page.locator('#list tbody tr').count()).toBe(2);
    await close();
  });

  it('come as a file for the groups that are shown', async () => {
    const { page, close } = await bench.open('/console/calls?cohort=2026-11&groups=5');
    const link = page.getByRole('link', { name: 'CSV をダウンロード' });
    expect(await link.getAttribute('href')).toBe('/console/api/calls/list.csv?cohort=2026-11&groups=5&locale=ja');
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect((await readFile(await download.path(), 'utf8')).slice(0, 5)).toBe('\uFEFFアカウン');
    await close();
  });

  it('tell how many were reached by why they were called, with the interval', async () => {
    const { page, close } = await bench.open('/console/calls', { locale: 'en-GB' });
    const rates = await page.locator('#connect tbody tr').allTextContents();
    expect(rates[0]).toMatch(/54%.*29–77%.*7 of 13/);
    expect(rates[2]).toContain('Nobody was attempted');
    await close();
  });

  it('go on by keyboard: a step with its state and note is written and shown, with who and when', async () => {
    bench.world.calls = calls;
    const { page, close } = await bench.open('/console/calls');
    const button = page.getByRole('button', { name: '記録する: 株式会社ほしの製作所' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'コールを記録：株式会社ほしの製作所' });
    await dialog.getByRole('radio', { name: 'セミナー参加' }).check();
    await dialog.getByLabel('メモ').fill('朝 10 時に\nかける');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => row(page, 'ほしの製作所').textContent()).toContain('コール待ち');
    const written = await row(page, 'ほしの製作所').textContent();
    for (const text of ['朝 10 時に', '森 · 2026年12月7日 10:00']) expect(written).toContain(text);
    await button.click();
    expect(await dialog.getByRole('radio').allTextContents()).toHaveLength(2);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await close();
  });

  it('are queued several at once: chosen in the list, one reason and one note for all', async () => {
    bench.world.calls = calls;
    const { page, close } = await bench.open('/console/calls');
    const act = page.getByRole('button', { name: 'コール待ちに追加' });
    await act.focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => page.getByText('一覧でアカウントを選択してください。').count()).toBe(1);
    expect(await page.getByRole('checkbox', { name: '選択: Northwind Logistics' }).count()).toBe(0);
    await page.getByRole('checkbox', { name: 'コール待ちにできる 3 件をすべて選択' }).check();
    await page.getByRole('checkbox', { name: '選択: 有限会社みずほ園芸' }).uncheck();
    await page.getByRole('button', { name: '2 件をコール待ちに追加' }).click();
    // A colleague is quicker with one of the two.
    const step = { n: 1, state: 'queued', at: '2026-12-07T00:59:00Z', by: '中村', note: '' } as const;
    bench.world.calls = {
      ...calls,
      rows: calls.rows.map((one) => (one.account === 'nothing-runs' ? { ...one, calls: [step] } : one)),
    };
    const dialog = page.getByRole('dialog', { name: '2 件をコール待ちに追加しますか？' });
    await dialog.getByRole('radio', { name: 'セミナー参加' }).check();
    await dialog.getByLabel('メモ').fill('月曜の午前');
    await dialog.getByRole('button', { name: '追加する' }).click();
    await page
      .getByText('1 件をコール待ちに追加しました。1 件はほかの担当者が先に進めたため、変更していません。')
      .waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain('1 件をコール待ちに追加しました');
    await expect.poll(() => row(page, 'ほしの製作所').textContent()).toContain('月曜の午前');
    expect(await row(page, '商会').textContent()).toContain('中村');
    await close();
  });

  it('tell whoever comes second that a colleague was first, and show what they wrote', async () => {
    bench.world.calls = calls;
    const { page, close } = await bench.open('/console/calls');
    await page.getByRole('button', { name: '記録する: Northwind Logistics' }).click();
    const [northwind] = calls.rows.filter(({ account }) => account === 'running');
    const step = { n: 2, state: 'connected', at: '2026-12-07T00:59:00Z', by: '中村', note: '話せました' } as const;
    bench.world.calls = {
      ...calls,
      rows: calls.rows.map((one) => (one === northwind ? { ...one, calls: [step, ...one.calls] } : one)),
    };
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText('中村 has gone on').waitFor();
    await dialog.getByRole('button', { name: 'もう一度試す' }).click();
    await dialog.getByRole('radio', { name: '助言済み' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await row(page, 'Northwind').textContent()).toContain('話せました');
    await close();
  });

  it('say what to do where no fortnight is over yet', async () => {
    bench.world.empty = true;
    const { page, close } = await bench.open('/console/calls');
    await page.getByRole('heading', { name: '2 週間を終えたアカウントはまだありません' }).waitFor();
    bench.world.empty = false;
    await close();
  });
});
