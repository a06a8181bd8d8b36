import { beforeEach, describe, expect, it } from 'vitest';
import { benchForTests } from './benchForTests.ts';
import { webhooks } from './fixtures/record.ts';

const bench = benchForTests();
beforeEach(() => {
  bench.world.webhooks = webhooks;
});

describe('the record', () => {
  it('says who did what by which door, in words, with names as text', async () => {
    const { page, complaints, close } = await bench.open('/console/settings');
    await page.getByRole('link', { name: '操作の記録' }).click();
    await page.getByRole('heading', { level: 1, name: '操作の記録' }).waitFor();
    const row = async (n: number) => (await page.getByRole('row').nth(n).textContent()) ?? '';
    await page.getByRole('row').nth(4).waitFor();
    expect(await row(1)).toContain('緊急停止スイッチ: 「稼働中」から「停止中」へ');
    expect(await row(1)).toContain('森 さくら');
    expect(await row(2)).toContain('first-app 3 · 期限を一日延ばす');
    expect(await row(2)).toContain('シークレットキー');
    expect(await row(3)).toContain('名前の指定なし');
    expect(await row(4)).toContain('<img src=x onerror=alert(1)>');
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows one kind, and goes page by page; both stand in the address', async () => {
    const { page, close } = await bench.open('/console/settings/audit', { locale: 'en' });
    await page.getByLabel('Kind').selectOption('publish');
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    expect(new URL(page.url()).search).toBe('?kind=publish');
    await page.getByLabel('Kind').selectOption('');
    await page.getByRole('link', { name: 'Older' }).click();
    await expect.poll(() => page.getByRole('row').count()).toBe(15);
    expect(new URL(page.url()).search).toBe('?cursor=15');
    await page.goBack();
    await expect.poll(() => page.getByRole('row').count()).toBe(51);
    await close();
  });
});

describe('webhooks', () => {
  it('are added with what they are told, and the secret is shown this once', async () => {
    const { page, complaints, close } = await bench.open('/console/settings/webhooks');
    await page.getByRole('button', { name: '登録する' }).click();
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('https:// で始まるアドレス');
    const field = page.getByLabel('送信先のアドレス');
    await field.fill('http://127.0.0.1/');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('alert').textContent()).toBe('アドレスは https:// で始めてください。');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.fill('https://hooks.example.com/second');
    await page.getByLabel('マイルストーン到達').check();
    await page.getByRole('button', { name: '登録する' }).click();
    await page.getByText('whsec_of-the-new-one').waitFor();
    expect(bench.world.webhooks.webhooks.at(-1)).toMatchObject({
      url: 'https://hooks.example.com/second',
      events: ['milestone.reached'],
    });
    await page.reload();
    await page.getByRole('row', { name: /second/ }).waitFor();
    expect(await page.getByText('whsec_').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('are tried out; a new secret and removing are asked about first', async () => {
    const { page, close } = await bench.open('/console/settings/webhooks', { locale: 'en' });
    await page.getByRole('button', { name: 'Test' }).click();
    await page.getByText('Not delivered: answered 302; redirects are not followed.').waitFor();
    await page.getByRole('button', { name: 'New secret' }).click();
    await page.keyboard.press('Escape');
    expect(bench.world.webhooks).toBe(webhooks);
    await page.getByRole('button', { name: 'New secret' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'New secret' }).click();
    await page.getByText('whsec_renewed').waitFor();
    await page.getByText('The old secret signs too until').waitFor();
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Nobody is told yet.').waitFor();
    await close();
  });

  it('tell what could not be delivered, with the way to the account', async () => {
    const { page, close } = await bench.open('/console/settings/webhooks');
    const row = page.getByRole('row', { name: /answered 500/ });
    expect(await row.textContent()).toContain('17 回送信');
    expect(await row.getByRole('link').getAttribute('href')).toBe('/console/accounts/tsubame');
    await close();
  });
});
