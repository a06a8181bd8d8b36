import { describe, expect, it } from 'vitest';
import { benchForTests } from './benchForTests.ts';

const bench = benchForTests();

describe('the surveys', () => {
  it('are told with their interval, of how many, and by how many of those asked', async () => {
    const { page, close } = await bench.open('/console/surveys');
    const row = page.locator('tbody tr').filter({ hasText: 'おすすめ度' });
    const told = await row.textContent();
    for (const text of ['NPS', '+30', '+11〜+47', '回答 60 件', '50%', '41〜59%', '120 件中 60 件'])
      expect(told).toContain(text);
    await row.getByRole('link', { name: 'おすすめ度' }).click();
    await page.waitForURL('**/console/surveys/recommend');
    expect(await page.locator('#groups').textContent()).toContain('回答 3 件（少なすぎるため表示しません）');
    expect(await page.getByRole('link', { name: 'CSV をダウンロード' }).getAttribute('href')).toBe(
      '/console/api/surveys/recommend/answers.csv?locale=ja',
    );
    await close();
  });

  it('find what people wrote by a part of it, and keep that in the address', async () => {
    const { page, close } = await bench.open('/console/surveys/recommend');
    const rows = page.locator('#words tbody tr');
    await expect.poll(() => rows.count()).toBe(2);
    await page.getByRole('searchbox').fill('設定');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL('**/console/surveys/recommend?q=*');
    await expect.poll(() => rows.count()).toBe(1);
    expect(await rows.textContent()).toContain('設定が分かりやすい');
    await close();
  });

  it('of a score of recommendation say what it gained since the month before, with the interval of the difference', async () => {
    const { page, close } = await bench.open('/console/surveys/recommend');
    const change = (month: string) =>
      page.getByRole('row', { name: month }).locator('td[data-head="前月との差"]').textContent();
    expect(await change('2026年9月')).toBe('–');
    expect(await change('2026年10月')).toMatch(/^\+34 \+\d+〜\+\d\d$/);
    // Three answers tell nothing.
    expect(await change('2026年11月')).toBe('–');
    await close();
  });

  it('R15: of why customers leave tell each segment’s reasons, the most frequent first, with their intervals', async () => {
    const { page, complaints, close } = await bench.open('/console/surveys/why-leave?by=segment');
    const reasonsOf = (segment: string) =>
      page.getByRole('row', { name: segment }).locator('td[data-head="表示回数あたり"] li').allTextContents();
    await page.locator('#groups tbody tr').first().waitFor();
    const [first = '', second = ''] = await reasonsOf('small');
    expect(first).toContain('社内に広がらなかった');
    for (const text of ['40%', '30〜50%', '60 人中 24 人']) expect(first).toContain(text);
    expect(second).toContain('料金');
    expect((await reasonsOf('large'))[0]).toContain('料金');
    expect(complaints).toEqual([]);
    await close();
  });

  it('say what was paused because it annoyed too many, and let it go on, or why that failed', async () => {
    bench.world.pauses = [{ key: 'build-app', why: 'dismissed', at: '2026-11-22T00:00:00Z', reached: 40, annoyed: 33 }];
    const { page, complaints, close } = await bench.open('/console/surveys');
    const notice = page.locator('section').filter({ hasText: '一時停止しています' });
    expect(await notice.textContent()).toContain('「build-app」：40 人中 33 人が最後まで進まずに閉じました。');
    await page.route('**/pauses/build-app/resume', (route) => route.abort(), { times: 1 });
    await notice.getByRole('button', { name: '再開する' }).click();
    await notice.getByText('Worker から応答がありません。').waitFor();
    await notice.getByRole('button', { name: '再開する' }).click();
    await expect.poll(() => notice.count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});
