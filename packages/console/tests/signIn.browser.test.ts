import { describe, expect, it } from 'vitest';
import { benchForTests } from './benchForTests.ts';

const bench = benchForTests();

describe('signing in', () => {
  it('takes the token, keeps the address that was asked for, and signs out again', async () => {
    const { page, close } = await bench.open('/console/accounts/done', { signedIn: false });
    await page.getByLabel('トークン').fill('right-token');
    await page.getByLabel('お名前').fill('森 さくら');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '株式会社つばめ運輸' }).waitFor();
    expect(bench.world.signedInAs).toEqual({ token: 'right-token', name: '森 さくら' });
    expect(new URL(page.url()).pathname).toBe('/console/accounts/done');
    expect(await page.evaluate(() => document.cookie)).toBe('');
    await page.getByRole('button', { name: 'サインアウト' }).click();
    await page.getByRole('heading', { level: 1, name: 'サインイン' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'サインイン' }).waitFor();
    // The next time it need not be typed again.
    expect(await page.getByLabel('お名前').inputValue()).toBe('森 さくら');
    await close();
  });

  it('says what to do about a wrong token and an empty one, and puts the focus back', async () => {
    const { page, close } = await bench.open('/console/', { signedIn: false });
    const field = page.getByLabel('トークン');
    await page.getByRole('button', { name: 'サインイン' }).click();
    const alerts = () => page.getByRole('alert').allTextContents();
    await expect
      .poll(alerts)
      .toEqual(['npm start が表示したトークンを入力してください。', 'お名前を 80 文字以内で入力してください。']);
    await field.fill('wrong');
    await page.keyboard.press('Enter');
    const name = page.getByLabel('お名前');
    await expect.poll(() => name.evaluate((element) => element === document.activeElement)).toBe(true);
    await name.fill('Mori');
    await page.keyboard.press('Enter');
    await expect.poll(alerts).toEqual([expect.stringContaining('npm start が最後に表示したトークン'), '']);
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await close();
  });

  it('takes a token from the address once and leaves none of it behind', async () => {
    const { page, close } = await bench.open('/console/?token=right-token', { signedIn: false });
    await page.getByRole('heading', { level: 1, name: 'アカウント' }).waitFor();
    expect(page.url()).not.toContain('token');
    expect(bench.world.signedInAs).toEqual({ token: 'right-token' });
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
    await close();
  });

  it('takes a name from the address too', async () => {
    const { page, close } = await bench.open('/console/?token=right-token&name=sato', { signedIn: false });
    await page.getByRole('heading', { level: 1, name: 'アカウント' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(bench.world.signedInAs).toEqual({ token: 'right-token', name: 'sato' });
    await close();
  });

  it('comes back to the sign-in when the session ends, and then to the same view', async () => {
    const { page, context, close } = await bench.open('/console/accounts/done');
    await context.clearCookies();
    await page.getByRole('link', { name: 'プレイブック' }).click();
    await page.getByLabel('トークン').fill('right-token');
    await page.getByLabel('お名前').fill('Mori');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'プレイブック' }).waitFor();
    await close();
  });

  it('names the fix when the Worker does not answer', async () => {
    const { page, context, close } = await bench.open('/console/');
    await context.route('**/console/api/**', (route) => route.abort());
    await page.getByRole('link', { name: 'プレイブック' }).click();
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('npm start が動いているか確認');
    await context.unroute('**/console/api/**');
    await page.getByRole('button', { name: 'もう一度試す' }).click();
    await page.getByRole('link', { name: 'はじめてのアプリ' }).waitFor();
    await close();
  });
});

describe('the first page', () => {
  it('has the script tag to copy with the address that the page itself came from', async () => {
    const { page, complaints, close } = await bench.open('/');
    const tags = await page.locator('pre', { hasText: 'data-key' }).allTextContents();
    expect(tags).toHaveLength(2);
    for (const tag of tags) expect(tag).toContain(`src="${bench.origin}/banso.js"`);
    expect(complaints).toEqual([]);
    await close();
  });
});
