import { describe, expect, it } from 'vitest';
import { cases } from './fixtures/cases.ts';
import { benchForTests } from './benchForTests.ts';

const bench = benchForTests();

const needs: { readonly [id: string]: string } = {
  'acme-task': '対応が必要です',
  'no-address': '対応が必要です',
  'mail-unknown': '対応が必要です',
  'nothing-runs': '対応が必要です',
  'quiet-hours': 'いまは様子を見てください',
  running: 'いまは様子を見てください',
  'held-out': 'いまは様子を見てください',
  'on-track': '対応は不要です',
  'not-started': '対応は不要です',
  done: '対応は不要です',
};

describe('one account', () => {
  it.each(cases.map(({ id, name }) => ({ id, name })))(
    '$id says at the top whether it needs a person',
    async ({ id, name }) => {
      const { page, complaints, close } = await bench.open(`/console/accounts/${id}`);
      expect(await page.locator('h1').textContent()).toBe(name);
      expect(await page.locator('.answer strong').textContent()).toBe(needs[id]);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it('tells what was held back, why, when it opens and what to do', async () => {
    const quiet = await bench.open('/console/accounts/quiet-hours');
    const held = quiet.page.locator('#follow-ups');
    expect(await held.textContent()).toContain('配信停止時間帯です');
    expect(await held.textContent()).toContain('2026年12月7日 18:00 (');
    await quiet.close();
    const { page, close } = await bench.open('/console/accounts/no-address');
    expect(await page.locator('#follow-ups').textContent()).toContain('電話などで連絡してください');
    expect(await page.locator('#people').textContent()).toContain('確認済みのメールアドレスがありません');
    // The step is called by what it says, not by its key.
    expect(await page.locator('#follow-ups').textContent()).toContain('ステップ：最初のアプリ、どこで止まっていますか');
    await close();
  });

  it('tells its story in plain words, and the decisions alone where asked', async () => {
    const { page, close } = await bench.open('/console/accounts/running');
    const story = page.locator('#timeline');
    expect(await story.textContent()).toContain('「最初のアプリを作る」を閉じました');
    expect(await story.textContent()).toContain('マイルストーン「プロフィールを書く」に到達');
    await page.getByLabel('判断のみ').check();
    expect(await story.textContent()).not.toContain('「最初のアプリを作る」を閉じました');
    expect(await story.textContent()).toContain('フォロー「最初のアプリで止まっているとき」を開始');
    await close();
  });

  it('gives out what is kept of a person, and deletes it only once their id is typed', async () => {
    const { page, close } = await bench.open('/console/accounts/running');
    const deleted: string[] = [];
    await page.route('**/console/api/users/*', async (route) => {
      deleted.push(`${route.request().method()} ${new URL(route.request().url()).pathname}`);
      await route.fulfill({ json: { id: 'x', accounts: ['running'] } });
    });
    const row = page.locator('#people tbody tr').first();
    const id = (await row.locator('th code').textContent()) ?? '';
    await row.locator('summary').click();
    expect(await row.getByRole('link', { name: '書き出す' }).getAttribute('href')).toBe(
      `/console/api/users/${encodeURIComponent(id)}/export`,
    );
    await row.getByRole('button', { name: '完全に削除する' }).click();
    const dialog = page.getByRole('dialog');
    const act = dialog.getByRole('button', { name: '完全に削除する' });
    expect(await act.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill(`${id}x`);
    expect(await act.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill(id);
    await act.click();
    await dialog.waitFor({ state: 'detached' });
    expect(deleted).toEqual([`DELETE /console/api/users/${encodeURIComponent(id)}`]);
    await close();
  });

  it('names a follow-up by its title, and shows its key only in the table that leads to the JSON', async () => {
    for (const [locale, title] of [
      ['ja-JP', '最初のアプリで止まっているとき'],
      ['en', 'Stuck before the first app'],
    ] as const) {
      const { page, close } = await bench.open('/console/accounts/acme-task', { locale });
      for (const part of ['#tasks', '#follow-ups', '#mails', '#timeline'])
        expect(await page.locator(part).textContent()).toContain(title);
      expect(await page.getByText('stuck-first-app').all()).toHaveLength(1);
      expect(await page.locator('#follow-ups .beneath code').textContent()).toBe('stuck-first-app');
      await close();
    }
  });

  it('says of each person whether mail reaches them, and why not', async () => {
    const { page, close } = await bench.open('/console/accounts/on-track');
    const people = page.locator('#people tbody tr');
    expect(await people.nth(0).textContent()).toContain('メールを送れます');
    expect(await people.nth(1).textContent()).toContain('確認済みのメールアドレスがありません');
    expect(await people.nth(2).textContent()).toContain('配信停止リストに入っています');
    await close();
  });

  it('shows a mail as HTML that can do nothing, as text and as source, each with its address', async () => {
    const { page, close } = await bench.open('/console/accounts/running');
    await page.getByRole('link', { name: '最初のアプリ、一緒に作りませんか' }).click();
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { name: '最初のアプリ、一緒に作りませんか' }).waitFor();
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('');
    const facts = await page.locator('.facts').textContent();
    for (const name of ['佐藤 美咲', '最初のアプリで止まっているとき', 'ステップ 2 / 4']) expect(facts).toContain(name);
    expect(facts).not.toContain('stuck-first-app');
    expect(await page.title()).toBe('最初のアプリ、一緒に作りませんか · Banso');
    await page.getByRole('link', { name: 'テキスト' }).click();
    await page.getByText('このメールに返信していただければ').waitFor();
    await page.getByRole('link', { name: 'ソース' }).click();
    await page.waitForURL('**/console/accounts/running/mails/m-1?as=source');
    await page.getByText('List-Unsubscribe-Post: List-Unsubscribe=One-Click').waitFor();
    await close();
  });

  it('says what a person could do in words, not by key', async () => {
    const { page, close } = await bench.open('/console/accounts/acme-task');
    expect(await page.locator('#tasks').textContent()).toContain('画面を共有して一緒に進める');
    expect(await page.locator('#tasks').textContent()).not.toContain('share-screen');
    await close();
  });

  it('is stopped by staff for a time and with a reason, and let go on again', async () => {
    bench.world.overrides = [];
    const { page, complaints, close } = await bench.open('/console/accounts/running');
    const section = page.locator('#overrides');
    await section.getByRole('button', { name: 'このアカウントで停止する' }).click();
    const dialog = page.getByRole('dialog', { name: 'Northwind Logisticsへの自動の案内を停止しますか？' });
    const act = dialog.getByRole('button', { name: '停止する' });
    expect(await act.isDisabled()).toBe(true);
    await dialog.getByLabel('対象').selectOption({ label: '最初のアプリで止まっているとき' });
    await dialog.getByRole('radio', { name: '14 日間' }).check();
    await dialog.getByLabel('理由').fill('契約の相談中');
    await page.keyboard.press('Enter');
    const row = section.locator('tbody tr');
    await row.waitFor();
    expect(bench.world.overrides).toMatchObject([{ key: 'stuck-first-app', reason: '契約の相談中' }]);
    const told = await row.textContent();
    for (const text of ['最初のアプリで止まっているとき', '契約の相談中', '森', '2026年12月21日 10:0'])
      expect(told).toContain(text);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('「最初のアプリで止まっているとき」を停止しました。');
    await section.getByRole('button', { name: '再開する: 最初のアプリで止まっているとき' }).click();
    await section.getByText('停止中のものはありません。').waitFor();
    expect(bench.world.overrides).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('R21: is said by staff to have reached what is reached by word, and nothing else', async () => {
    const { page, complaints, close } = await bench.open('/console/accounts/running');
    const section = page.locator('#milestones');
    expect(await section.getByRole('button').count()).toBe(1);
    await section.getByRole('button', { name: '到達済みにする：同僚を招待する' }).press('Enter');
    await section.getByText('「同僚を招待する」を到達済みにしました。').waitFor();
    expect(bench.world.marks).toEqual([{ milestone: 'colleague-invited', done: true }]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows every step of its calls, and takes the next one', async () => {
    const { page, close } = await bench.open('/console/accounts/no-address');
    const steps = page.locator('#calls tbody tr');
    await expect.poll(() => steps.count()).toBe(3);
    expect(await steps.first().textContent()).toContain('集計の設定を一緒に見たい');
    await page.locator('#calls').getByRole('button', { name: '記録する' }).click();
    await page.getByRole('dialog').getByRole('radio', { name: 'コール待ち' }).check();
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await expect.poll(() => steps.count()).toBe(4);
    await close();
  });

  it('prints as it reads: light, in tables, without what can only be pressed', async () => {
    const { page, close } = await bench.open('/console/accounts/running', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    // What is left of A4 between Chromium's margins.
    await page.setViewportSize({ width: 717, height: 1000 });
    expect(await page.locator('#milestones thead').isVisible()).toBe(true);
    expect(await page.locator('.answer').isVisible()).toBe(true);
    expect(await page.locator('#timeline').isVisible()).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('summary, .person-data').filter({ visible: true }).count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await close();
  });

  it('that is not there says so and leads back', async () => {
    const { page, close } = await bench.open('/console/accounts/nobody');
    await page.getByRole('heading', { level: 1, name: '該当するものが見つかりません。' }).waitFor();
    await page.getByRole('link', { name: 'アカウント一覧' }).click();
    await page.getByRole('heading', { level: 1, name: 'アカウント' }).waitFor();
    await close();
  });
});
