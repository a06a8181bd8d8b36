import { beforeEach, describe, expect, it } from 'vitest';
import { benchForTests } from './benchForTests.ts';
import { settings } from './fixtures/settings.ts';

const bench = benchForTests();
beforeEach(() => {
  bench.world.settings = settings;
});

describe('settings', () => {
  it('switch off only after a question that says what will happen, and say who did it', async () => {
    const { page, complaints, close } = await bench.open('/console/accounts');
    await page.getByRole('link', { name: '設定' }).click();
    await page.getByRole('button', { name: '停止する' }).click();
    const dialog = page.getByRole('dialog', { name: 'このプロジェクトで Banso を停止しますか？' });
    await dialog.getByText('メールは送信されません。').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    expect(bench.world.settings.switch).toBe('on');

    await page.getByRole('button', { name: '停止する' }).click();
    await dialog.getByRole('button', { name: '停止する' }).click();
    await page.getByText('停止中', { exact: true }).waitFor();
    await page.getByText('「稼働中」から「停止中」へ').first().waitFor();
    expect(await page.getByRole('row').nth(1).textContent()).toContain('コンソール');
    const frame = page.getByRole('list', { name: '停止しているもの' });
    await frame.getByText('Banso は停止中です。').waitFor();
    await page.getByRole('link', { name: 'アカウント', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'アカウント' }).waitFor();
    await frame.getByRole('link', { name: '設定を開く' }).click();
    await page.getByRole('button', { name: '稼働させる' }).click();
    await dialog.or(page.getByRole('dialog')).getByRole('button', { name: '稼働させる' }).click();
    await expect.poll(() => frame.count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('say on every view that mail is held because of what came back, and lead to the figures', async () => {
    bench.world.mailStopped = 'bounces';
    const { page, close } = await bench.open('/console/playbooks');
    const frame = page.getByRole('list', { name: '停止しているもの' });
    await frame.getByText('メールの送信を停止しています。').waitFor();
    expect(await frame.getByRole('link').getAttribute('href')).toBe('/console/settings#sending');
    bench.world.mailStopped = null;
    await close();
  });

  it('say before identities are enforced how many events of this week would have been refused', async () => {
    const { page, close } = await bench.open('/console/settings', { locale: 'en' });
    await page.getByRole('button', { name: 'Enforce' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('In the last 7 days 1,204 events came with no valid token.').waitFor();
    await dialog.getByRole('button', { name: 'Enforce' }).click();
    await expect.poll(() => bench.world.settings.identity).toBe('enforce');
    await close();
  });

  it('show what was lost by reason, with what each means', async () => {
    const { page, close } = await bench.open('/console/settings');
    const row = page.getByRole('row', { name: /本人確認トークンなし/ });
    expect(await row.textContent()).toContain('5,310');
    expect(await row.textContent()).toContain('「監視のみ」では受け付け');
    await close();
  });

  it('tell mail in numbers that can be read, and take silence about what arrived for no zero', async () => {
    const { page, close } = await bench.open('/console/settings');
    const section = page.locator('#sending');
    await section.getByText('本日の送信枠 100,000 通のうち 1,204 通を送信しました。').waitFor();
    const told = await section.locator('.facts > div').allTextContents();
    expect(told).toEqual([
      '送信5,310',
      '到達–メールサービスからの通知がありません',
      '一時的な不達0送信数の 0%',
      '恒久的な不達53送信数の 1%',
      '迷惑メールの報告0送信数の 0%',
    ]);
    await close();
  });
});
