import { describe, expect, it } from 'vitest';
import { benchForTests } from './benchForTests.ts';

const bench = benchForTests();

describe('the reports', () => {
  it('say of each follow-up what it is for and whether it helps, and those of one intent alone', async () => {
    const { page, close } = await bench.open('/console/reports');
    const row = (name: string) => page.getByRole('row', { name }).first();
    for (const text of ['先回り', '多数向け', '効果あり', '+2〜+24 ポイント', '53%', '800 件中 420 件'])
      expect(await row('はじめてのアプリで停滞').textContent()).toContain(text);
    for (const text of ['30 日後も継続', '個別', '判定できない', 'アカウントが足りません'])
      expect(await row('静かな会社への声かけ').textContent()).toContain(text);
    expect(await row('不調の兆し').textContent()).toContain('ゴールなし');
    await page.getByRole('link', { name: '予防' }).click();
    await page.waitForURL('**/console/reports/follow-ups?intent=preventive');
    await row('はじめてのアプリで停滞').waitFor({ state: 'detached' });
    await row('不調の兆し').waitFor();
    expect(await row('はじめてのアプリで停滞').count()).toBe(0);
    await close();
  });

  it('tell goals of what goes to many and of what is for one apart', async () => {
    const { page, close } = await bench.open('/console/reports/follow-ups');
    const apart = page.locator('#apart');
    expect(await apart.getByRole('row', { name: '多数向け' }).textContent()).toContain('800 件中 420 件');
    expect(await apart.getByRole('row', { name: '個別' }).textContent()).toContain('40 件中 20 件');
    await close();
  });

  it('tell how long accounts take to their first value, those that are not there yet among them', async () => {
    const { page, close } = await bench.open('/console/reports/first-value');
    const all = await page.locator('#first-value').textContent();
    for (const text of ['120 件中 70 件', '9.5 日', '7 日〜13 日']) expect(all).toContain(text);
    const row = (name: string) => page.getByRole('row', { name }).textContent();
    expect(await row('2026年11月')).toContain('まだ半数に届いていません');
    expect(await row('2026年10月')).toContain('6 日〜まだ不明');
    await page.getByRole('navigation', { name: '比べ方' }).getByRole('link', { name: 'セグメント' }).click();
    await page.waitForURL('**/first-value?by=segment');
    await expect.poll(() => row('small')).toContain('6 日〜まだ不明');
    expect(await row('new')).toContain('まだ判断できません');
    await page.getByRole('navigation', { name: '比べ方' }).getByRole('link', { name: 'フォロー' }).click();
    await page.waitForURL('**/first-value?by=arm');
    await expect.poll(() => row('対照群')).toContain('最初のアプリで止まっている');
    expect(await page.locator('main').textContent()).toContain('くじ引きで届けなかった');
    await close();
  });

  it('tell who began the contacts, and how much is reached alone', async () => {
    const { page, close } = await bench.open('/console/reports/touches');
    const month = await page.getByRole('row', { name: '2026年11月' }).textContent();
    for (const text of ['30', '70', '70%', '100 件中 70 件', '610']) expect(month).toContain(text);
    expect(await page.locator('#channels').textContent()).toContain('チャット相手から担当者30300');
    expect(await page.locator('#reliance').textContent()).toContain('80 件中 60 件');
    await close();
  });

  it('follow who came to a seminar to the end, with the sum of all', async () => {
    const { page, close } = await bench.open('/console/reports/seminars');
    const all = page.getByRole('row', { name: '合計' }).getByRole('cell');
    expect(await all.allTextContents()).toEqual(['175', '70', '31', '28', '18', '7']);
    await close();
  });

  it('set reasons for leaving against spread, with the interval of the difference', async () => {
    const { page, close } = await bench.open('/console/reports/spread');
    const row = await page.getByRole('row', { name: '社内に広がらなかった' }).textContent();
    for (const text of ['30 件中 15 件', '+25 ポイント', '+6〜+43 ポイント']) expect(row).toContain(text);
    await close();
  });
});

describe('the report on tours', () => {
  it('names the step at which people go no further, with its interval', async () => {
    const { page, close } = await bench.open('/console/reports/tours');
    const row = await page.getByRole('row', { name: '名前を付ける' }).textContent();
    for (const text of ['はじめてのアプリ', '40%', '80 人中 32 人']) expect(row).toContain(text);
    await close();
  });
});

describe('the reviews of calls', () => {
  it('show what was drawn, take what was found, and keep what is to be learned', async () => {
    const { page, close } = await bench.open('/console/reports/reviews');
    expect(await page.locator('#sample').textContent()).toContain('接続した 24 件から 2 件を抽出しました');
    await page.getByRole('button', { name: '株式会社アクメ へのコールを振り返る' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('group', { name: '相手の目的を聞けたか' }).getByRole('radio', { name: '5' }).check();
    await dialog.getByLabel('気づいたこと').fill('先に目的を聞いている');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: '保存する' }).click();
    await expect.poll(() => page.locator('#learnings li').count()).toBe(1);
    const row = await page.getByRole('row', { name: '株式会社アクメ' }).textContent();
    for (const text of ['来月の社内展開で悩んでいる', '相手の目的を聞けたか 5／5 点', '先に目的を聞いている'])
      expect(row).toContain(text);
    expect(bench.world.reviews.sample[0]?.reviews[0]?.scores).toEqual({ goal: 5 });
    const link = page.locator('#learnings').getByRole('link', { name: '株式会社アクメ' });
    expect(await link.getAttribute('href')).toBe('/console/accounts/acme-task');
    await close();
  });
});

describe('an account', () => {
  it('says in which chapter of its program it is, how much of people’s time it should get, and why', async () => {
    const { page, close } = await bench.open('/console/accounts/acme-task');
    const programs = page.locator('#programs');
    expect(await programs.getByRole('row', { name: '出発' }).textContent()).toContain('2 件中 2 件');
    for (const text of ['3 件中 1 件', '進行中', '遅れ 1 件'])
      expect(await programs.getByRole('row', { name: '航海' }).textContent()).toContain(text);
    for (const text of ['ハイタッチ', '解約の手続きを始めました'])
      expect(await page.locator('#contact').textContent()).toContain(text);
    await close();
  });

  it('takes down a contact with who began it', async () => {
    const { page, close } = await bench.open('/console/accounts/acme-task');
    await page.getByRole('button', { name: 'タッチを記録' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'こちらから' }).check();
    await dialog.getByRole('radio', { name: '打ち合わせ' }).check();
    await dialog.getByLabel('時間（分）').fill('45');
    await dialog.getByLabel('話題').fill('社内展開');
    await dialog.getByRole('button', { name: '記録する' }).click();
    await expect.poll(() => dialog.count()).toBe(0);
    expect(bench.world.touches).toEqual([{ origin: 'proactive', channel: 'meeting', minutes: 45, topic: '社内展開' }]);
    await close();
  });
});
