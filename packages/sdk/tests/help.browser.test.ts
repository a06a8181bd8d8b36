import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { wordsFor, type Experience } from '@banso/engine';
import { useBrowser } from './browser.ts';
import { english, help, japanese, list } from './surfaces/helps.ts';

const at = useBrowser();

async function planWithHelp(...more: readonly Experience[]): Promise<void> {
  await at.context.route('**/v1/bootstrap', async (route) => {
    const response = await route.fetch();
    const body = await response.json();
    if (body.pagePlan) {
      body.pagePlan.experiences.push(help, ...more);
      for (const { kind } of [help, ...more]) body.pagePlan.words[kind] = wordsFor('en')[kind];
    }
    await route.fulfill({ response, json: body });
  });
}

/** The page with help in its plan, and the articles where the protocol says that they are. */
async function visitWithHelp(articles: readonly unknown[]): Promise<{ readonly page: Page; readonly asked: string[] }> {
  const asked: string[] = [];
  await planWithHelp();
  await at.context.route('**/v1/help/**', (route) => {
    asked.push(new URL(route.request().url()).pathname);
    return route.fulfill({
      json: { revision: 'r1', locale: 'en', articles },
      headers: { 'access-control-allow-origin': '*' },
    });
  });
  const page = await at.visit('/elsewhere');
  await page.locator('banso-host .launcher').click();
  return { page, asked };
}

test.each([
  ['invite', 'Inviting colleagues', english],
  ['exporing', 'Exporting records to CSV', english],
  ['ｱﾌﾟﾘ 作り方', 'アプリの作り方', japanese],
])('as it is shipped, %s finds %s, and the articles are asked for once', async (query, title, articles) => {
  const { page, asked } = await visitWithHelp(articles);
  await page.getByRole('searchbox').fill(query);
  await expect.poll(() => page.locator('banso-host li b').first().textContent()).toBe(title);
  expect(asked).toEqual(['/v1/help/pk_test/r1/en']);
});

test('what a person does with help is delivered', async () => {
  const { page } = await visitWithHelp(english);
  await page.getByRole('button', { name: 'Building your first app' }).click();
  await page.locator('banso-host').getByRole('button', { name: 'Yes' }).click();
  const did = () => at.endpoint.items.flatMap((item) => (item.type === 'help' ? [`${item.did} ${item.article}`] : []));
  await expect.poll(did).toEqual(['viewed building', 'solved building']);
});

test.each(['help', 'checklist'])(
  'Tab comes to help and then to the checklist, also when %s comes late',
  async (late) => {
    await planWithHelp(list);
    await at.context.route(`**/sdk/${late}.*`, async (route) => {
      await new Promise((done) => setTimeout(done, 500));
      await route.continue();
    });
    const page = await at.visit('/elsewhere');
    await Promise.all(['.launcher', '.pill'].map((one) => page.locator(`banso-host ${one}`).waitFor()));
    await page.locator('banso-host .launcher').focus();
    await page.keyboard.press('Tab');
    expect(await page.locator('banso-host .pill').evaluate((one) => one.matches(':focus'))).toBe(true);
  },
);
