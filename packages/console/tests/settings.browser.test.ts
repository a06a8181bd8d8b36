import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBench } from './bench.ts';
import type { Bench } from './bench.ts';
import { settings } from './fixtures/settings.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
}, 60_000);
afterAll(() => bench.stop());
beforeEach(() => {
  bench.world.settings = settings;
});

describe('settings', { timeout: 30_000 }, () => {
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
    expect(complaints).toEqual([]);
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
});
