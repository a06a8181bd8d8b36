import { beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { benchForTests } from './benchForTests.ts';
import { desk } from './fixtures/tasks.ts';

const bench = benchForTests();

const row = (page: Page, name: string) => page.locator('.queue-item').filter({ hasText: name });
const rows = (page: Page) => page.locator('.queue-item .queue-account').allTextContents();
const button = (page: Page, name: string) => page.getByRole('button', { name });

describe('the tasks', () => {
  beforeEach(() => {
    bench.world.tasks = desk;
    bench.world.empty = false;
  });

  it('stand in their order, each with why, how and how long, and the account leads to its page', async () => {
    const { page, complaints, close } = await bench.open('/console/tasks');
    expect(await rows(page)).toEqual([
      '有限会社みずほ園芸',
      '株式会社ほしの製作所',
      'Northwind Logistics',
      '<img src=x onerror=alert(1)> 商会',
      '楓法律事務所',
    ]);
    const acme = await row(page, 'ほしの製作所').textContent();
    for (const text of ['最初のアプリがまだありません', '実現したいことを伺う、画面を共有して', '30 分', '停滞'])
      expect(acme).toContain(text);
    expect(await row(page, 'みずほ園芸').textContent()).toMatch(/期限を 5 時間超過.*必須/);
    expect(await row(page, 'Northwind').textContent()).toContain('森 千尋が対応中');
    expect(complaints).toEqual([]);
    await page.getByRole('link', { name: '株式会社ほしの製作所' }).click();
    await page.waitForURL('**/console/accounts/acme-task');
    await close();
  });

  it('are cut where the day’s minutes end', async () => {
    const { page, close } = await bench.open('/console/tasks');
    const order = await page
      .locator('.queue > li')
      .evaluateAll((items) => items.map(({ className }) => className.split(' ')[0]));
    expect(order).toEqual([...Array<string>(4).fill('queue-item'), 'cut', 'queue-item']);
    expect(await page.locator('.cut').textContent()).toContain('ここまでが今日の 180 分に収まります');
    expect(await page.locator('.today').textContent()).toContain('残り 120 分で、上から 4 件に対応できます');
    await close();
    bench.world.tasks = { ...desk, minutes: null };
    const without = await bench.open('/console/tasks', { locale: 'en-GB' });
    expect(await without.page.locator('.cut').count()).toBe(0);
    expect(await without.page.getByRole('link', { name: 'Set the minutes' }).getAttribute('href')).toBe(
      '/console/settings#staff-minutes',
    );
    await without.close();
  });

  it('R24: say part by part why one stands where it stands, or that the order is plain as long as too little is known', async () => {
    const { page, close } = await bench.open('/console/tasks');
    await row(page, 'ほしの製作所').getByText('この順番の理由').click();
    const parts = await row(page, 'ほしの製作所').locator('.parts').textContent();
    for (const text of [
      '60%',
      '似た 50 件中 31 件が未達（48〜74%）',
      '43%',
      '対応した 46 件では 14 件が未達',
      '1,200,000',
      '30',
    ])
      expect(parts).toContain(text);
    expect(await row(page, '商会').locator('.parts').textContent()).toContain('不明のため、ほかの中央値を使用');
    await close();
    bench.world.tasks = { ...desk, order: 'plain' };
    const plain = await bench.open('/console/tasks');
    expect(await plain.page.locator('.today').textContent()).toContain('20 件ずつそろうと');
    await row(plain.page, 'ほしの製作所').getByText('この順番の理由').click();
    // The task came up 2 days ago, when the account had been late for 7 days: the day itself holds whenever it is read.
    expect(await row(plain.page, 'ほしの製作所').locator('.why-here').textContent()).toMatch(
      /アカウントが期限を過ぎたのは \d+年\d+月\d+日（9 日前）です。/,
    );
    await plain.close();
  });

  it('are narrowed down and switched by address, and back leads to what was there before', async () => {
    const { page, close } = await bench.open('/console/tasks');
    await page.getByRole('link', { name: '様子伺い' }).click();
    await page.waitForURL('**/console/tasks?kind=check-in');
    await expect.poll(() => rows(page)).toEqual(['有限会社みずほ園芸', 'Northwind Logistics']);
    await page.getByRole('link', { name: '自分が対応中' }).click();
    await expect.poll(() => rows(page)).toEqual(['Northwind Logistics']);
    await page.goBack();
    await expect.poll(() => rows(page)).toEqual(['有限会社みずほ園芸', 'Northwind Logistics']);
    await page.getByRole('link', { name: /^延期中/ }).click();
    await page.waitForURL('**/console/tasks?view=later');
    await expect.poll(() => rows(page)).toEqual(['楓法律事務所']);
    expect(await row(page, '楓法律').textContent()).toContain('担当の方が出張中');
    await close();
  });

  it('are taken and done by keyboard: with what came of it, the minutes and a note', async () => {
    const { page, close } = await bench.open('/console/tasks');
    await button(page, '対応を始める 株式会社ほしの製作所').focus();
    await page.keyboard.press('Enter');
    await page.getByText('株式会社ほしの製作所 の対応を始めました。').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('対応を始めました');
    await expect.poll(() => row(page, 'ほしの製作所').textContent()).toContain('森 千尋が対応中');
    await button(page, '完了 株式会社ほしの製作所').focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '対応を完了：株式会社ほしの製作所' });
    await dialog.getByRole('radio', { name: '話せたが、まだ途中' }).check();
    expect(await dialog.getByLabel('かかった時間（分）').inputValue()).toBe('30');
    await dialog.getByLabel('かかった時間（分）').fill('45');
    await dialog.getByLabel('行ったこと').fill('別の例をお見せしました');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => rows(page)).not.toContain('株式会社ほしの製作所');
    await page.getByRole('link', { name: '終了' }).click();
    const done = row(page, '別の例をお見せしました');
    await done.waitFor();
    expect(await done.textContent()).toMatch(/対応済み.*話せたが、まだ途中.*45 分かかりました/);
    await close();
  });

  it('R30: any is skipped, with a reason in the reader’s own words, and not without one', async () => {
    const { page, close } = await bench.open('/console/tasks');
    for (const name of await rows(page)) expect(await button(page, `見送る ${name}`).count()).toBe(1);
    await button(page, '見送る 有限会社みずほ園芸').click();
    const dialog = page.getByRole('dialog', { name: '対応を見送る：有限会社みずほ園芸' });
    expect(await dialog.getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
    await dialog.getByLabel('見送る理由').fill('来週の訪問で話します');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('対応を見送り、理由を記録しました').waitFor();
    await expect.poll(() => rows(page)).not.toContain('有限会社みずほ園芸');
    await close();
  });

  it('R65: are handed to a team with a note, and listed until they have it', async () => {
    const { page, close } = await bench.open('/console/tasks');
    await button(page, '引き継ぐ 楓法律事務所').click();
    const dialog = page.getByRole('dialog', { name: '対応を引き継ぐ：楓法律事務所' });
    await dialog.getByRole('radio', { name: 'プロダクト' }).check();
    await dialog.getByLabel('伝えること').fill('権限の設定で困っています');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /^引き継ぎ \d 期限までに未確認 1 件$/ }).click();
    await expect.poll(() => row(page, '楓法律').textContent()).toContain('プロダクトへ: 権限の設定で困っています');
    expect(await row(page, 'Northwind').textContent()).toContain('未確認（1 日超過）');
    expect(await row(page, 'Northwind').textContent()).toContain('契約更新');
    await button(page, '引き継ぎを確認 Northwind Logistics').click();
    await expect.poll(() => row(page, 'Northwind').textContent()).toContain('森 千尋が確認');
    await close();
  });

  it('are a file for a spreadsheet, narrowed down as they are here; other lists are not', async () => {
    const { page, close } = await bench.open('/console/tasks?kind=risk');
    const file = page.getByRole('link', { name: 'CSV をダウンロード' });
    expect(await file.getAttribute('href')).toBe('/console/api/tasks/queue.csv?kind=risk&mine=&locale=ja');
    await page.getByRole('link', { name: /^引き継ぎ/ }).click();
    await file.waitFor({ state: 'detached' });
    await close();
  });

  it('are put off for a time of the reader’s choice; Escape writes nothing', async () => {
    const { page, close } = await bench.open('/console/tasks', { locale: 'en-GB' });
    await button(page, 'Put off Northwind Logistics').click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await row(page, 'Northwind').textContent()).toContain('Taken by');
    await button(page, 'Put off Northwind Logistics').click();
    await page.getByRole('radio', { name: 'In a week' }).check();
    await button(page, 'Save').click();
    await page.getByRole('link', { name: /^Put off/ }).click();
    await expect.poll(() => row(page, 'Northwind').textContent()).toContain('until Dec 14, 2026');
    await close();
  });

  it('tell whoever comes second who was first, and show what they did', async () => {
    const { page, close } = await bench.open('/console/tasks');
    const [first, ...rest] = desk.rows;
    if (!first) throw new Error('no rows');
    const taken = { ...first.task, state: 'taken', by: '林', n: 1 } as const;
    bench.world.tasks = { ...desk, rows: [{ ...first, task: taken }, ...rest] };
    await button(page, '対応を始める 有限会社みずほ園芸').click();
    const notice = page.getByRole('alert');
    await notice.getByText('林').waitFor();
    await notice.getByRole('button').click();
    await expect.poll(() => row(page, 'みずほ園芸').textContent()).toContain('林が対応中');
    await close();
  });

  it('R31: name the accounts to be left alone, apart and on their other rows', async () => {
    const { page, close } = await bench.open('/console/tasks');
    expect(await page.locator('#leave-alone').textContent()).toContain('請求について法務が対応中です');
    expect(await row(page, 'Northwind').textContent()).toContain('そっとしておく');
    await close();
  });

  it('R24, R76: tell what each kind changes with n and interval, and whom nobody reached; nobody is ranked', async () => {
    const { page, close } = await bench.open('/console/tasks?view=report');
    const kinds = await page.locator('#kinds tbody tr').allTextContents();
    expect(kinds[0]).toMatch(
      /つまずき.*64.*27.*70%.*55〜81%.*46 件中 32 件.*38%.*抽選.*\+32 ポイント.*\+12〜\+48.*効果あり/,
    );
    expect(kinds[1]).toMatch(/手が回らなかった群.*まだ分かりません/);
    const coverage = await page.locator('#coverage').textContent();
    expect(coverage).toContain('対応済み 18 + 未対応 23 = リスクあり 41');
    expect(await page.getByRole('link', { name: '楓法律事務所' }).getAttribute('href')).toBe(
      '/console/accounts/quiet-hours',
    );
    for (const name of ['森 千尋', '林']) expect(await page.locator('main').textContent()).not.toContain(name);
    await close();
  });

  it('say what to do next where there are none', async () => {
    bench.world.empty = true;
    const { page, close } = await bench.open('/console/tasks');
    await page.getByText('フォローが人の手を必要としたときに表示されます').waitFor();
    await close();
  });

  it('stand on the account’s page too, where staff add their own', async () => {
    const { page, close } = await bench.open('/console/accounts/acme-task');
    const tasks = page.locator('#tasks');
    expect(await tasks.textContent()).toContain('2 回の案内後もアプリに動きがありません。');
    await tasks.getByRole('button', { name: '対応を追加' }).click();
    const dialog = page.getByRole('dialog', { name: '対応を追加' });
    await dialog.getByLabel('すること').fill('資料を送る');
    const [request] = await Promise.all([
      page.waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/accounts/acme-task/tasks')),
      dialog.getByRole('button', { name: '保存' }).click(),
    ]);
    expect(request.postDataJSON()).toEqual({ kind: 'own', reason: '資料を送る', minutes: 15, due: null });
    await page.getByText('対応待ちに追加しました。').waitFor();
    await close();
  });

  it('print as a list to take along: every reason, and no buttons', async () => {
    const { page, close } = await bench.open('/console/tasks');
    await page.emulateMedia({ media: 'print' });
    expect(await row(page, 'ほしの製作所').locator('.task-reason').isVisible()).toBe(true);
    expect(await button(page, '対応を始める 株式会社ほしの製作所').count()).toBe(0);
    await close();
  });
});

describe('the minutes a day', () => {
  it('are set on the settings page, and recorded', async () => {
    const { page, close } = await bench.open('/console/settings');
    const field = page.getByLabel('担当者全員の合計（分）');
    await field.fill('240');
    const [request] = await Promise.all([
      page.waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/settings')),
      page.locator('#staff-minutes').getByRole('button', { name: '保存' }).click(),
    ]);
    expect(request.postDataJSON()).toEqual({ staffMinutes: 240 });
    await page.getByText('保存しました。').waitFor();
    await close();
  });
});
