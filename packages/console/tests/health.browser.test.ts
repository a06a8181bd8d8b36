import { describe, expect, it } from 'vitest';
import { benchForTests } from './benchForTests.ts';

const bench = benchForTests();

describe('health in the list of accounts', () => {
  it('stands beside the progress as a word with a shape, the score and where it goes', async () => {
    const { page, close } = await bench.open('/console/accounts');
    const cell = page.getByRole('row', { name: '株式会社ほしの製作所' }).locator('td[data-head="ヘルススコア"]');
    expect(await cell.textContent()).toContain('不調');
    expect(await cell.textContent()).toMatch(/\d+ \/ 100 点 · 28 日あたり \+6/);
    expect(await cell.locator('svg path').count()).toBe(1);
    await close();
  });

  it('orders and filters, with the address to it, and the search stays within the choice', async () => {
    const { page, close } = await bench.open('/console/accounts');
    await page.getByRole('link', { name: '低い順' }).click();
    await page.waitForURL('**/console/accounts?order=health');
    const scores = async () =>
      (await page.locator('td[data-head="ヘルススコア"] .beneath').allTextContents()).map((text) => parseInt(text, 10));
    await expect.poll(async () => (await scores())[0]).toBeLessThan(45);
    const shown = await scores();
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
    await page.getByRole('link', { name: /^良好/ }).click();
    await page.waitForURL('**/console/accounts?band=healthy');
    await page.getByRole('searchbox').fill('つばめ');
    await page.waitForURL(
      ({ searchParams }) => searchParams.get('q') === 'つばめ' && searchParams.get('band') === 'healthy',
    );
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await close();
  });
});

describe('the health of an account', () => {
  it('is a score that its measures add up to, axis by axis', async () => {
    const { page, close } = await bench.open('/console/accounts/acme-task');
    const section = page.locator('#health');
    const points = async (rows: string) =>
      (await section.locator(`.parts tbody tr${rows} td[data-head="寄与（点）"]`).allTextContents()).map(
        (text) => Number(text) || 0,
      );
    const score = parseInt((await section.locator('.score').textContent()) ?? '', 10);
    const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
    expect(sum(await points(':has(.of-axis)'))).toBe(score);
    expect(sum(await points(':has(strong)'))).toBe(2 * score);
    expect(await points(':last-child')).toEqual([score]);
    await close();
  });

  it('says what is not known, by which way it was scored, and what the next way would say', async () => {
    const { page, close } = await bench.open('/console/accounts/acme-task');
    const facts = await page.locator('#health .score-facts').textContent();
    for (const text of ['重みの 83%', '不明：セミナー参加', '2026-12', '導入期（90日まで）', '2027-01 · 31'])
      expect(facts).toContain(text);
    await close();
  });

  it('says who is missing among its people, whatever the score', async () => {
    const { page, close } = await bench.open('/console/accounts/acme-task');
    const signs = await page.locator('.signs li').allTextContents();
    expect(signs[0]).toMatch(/推進役が離脱し、後任がいません。.*3 日前/);
    expect(signs[1]).toContain('意思決定者がメンバーにいません');
    await close();
  });

  it('draws every day, and has the same days as a table', async () => {
    const { page, close } = await bench.open('/console/accounts/acme-task', { locale: 'en-GB' });
    const picture = page.getByRole('img', { name: /^Score from Nov 10, 2026 \(\d+\) to Dec 7, 2026 \(\d+\)/ });
    expect(await picture.isVisible()).toBe(true);
    const line = (await page.locator('.chart-line').getAttribute('d')) ?? '';
    expect(line.match(/M/g)).toHaveLength(3);
    await page.getByText('Every day as a table').click();
    const rows = page.locator('.health-days tbody tr');
    expect(await rows.count()).toBe(28);
    expect(await rows.first().textContent()).toContain('Dec 7, 2026');
    expect(await page.getByText('The way of scoring changed here').count()).toBe(1);
    await close();
  });

  it('has no verdict where too little is known, and says so', async () => {
    const { page, close } = await bench.open('/console/accounts/on-track');
    const section = page.locator('#health');
    expect(await section.locator('.score-facts').textContent()).toContain('不明');
    expect(await section.textContent()).toContain('重みが 60% に満たないため');
    await close();
  });

  it('that was not told yet says when it will be', async () => {
    const { page, close } = await bench.open('/console/accounts/not-started');
    expect(await page.locator('#health').textContent()).toContain('最初のスコアは翌日に付きます');
    await close();
  });

  it('tells the group of the first fortnight, and leads to its calls', async () => {
    const { page, close } = await bench.open('/console/accounts/acme-task');
    await page.getByText('分類 5').waitFor();
    await page.getByRole('link', { name: 'この分類のコール一覧' }).click();
    await page.waitForURL('**/console/calls?cohort=2026-11&groups=5');
    await page.getByRole('heading', { level: 1, name: 'コール' }).waitFor();
    await close();
  });
});
