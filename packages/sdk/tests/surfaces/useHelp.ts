import type { BrowserContextOptions, Page } from 'playwright-core';
import { english, help, japanese, list, news } from './helps.ts';
import type { Showing } from './harness.ts';
import { harness, show, useSurfaces } from './useSurfaces.ts';

export const plan = {
  experiences: [
    help,
    { ...list, key: 'getting-started' },
    news('charts'),
    news('newer', {
      from: Date.parse('2025-12-24T00:00:00Z'),
      action: { by: 'article', article: 'export', label: { en: 'How to export', ja: '書き出し方' } },
    }),
    news('theirs', { audience: { op: 'page', globs: ['/admin/**'] } }),
    news('tomorrow', { from: Date.parse('2026-01-02T00:00:00Z') }),
  ],
};

export const launcher = (page: Page) => page.locator('banso-host .launcher');
export const panel = (page: Page) => page.getByRole('dialog');
export const field = (page: Page) => page.getByRole('searchbox');
export const heading = (page: Page) => page.locator('banso-host h2');
export const press = (page: Page, name: string) => page.locator('banso-host').getByRole('button', { name }).click();
export const rows = (page: Page) => page.locator('banso-host li .row b').allTextContents();
export const helped = (page: Page) =>
  harness<{ did: string; article?: string; text?: string; amount?: number }[]>(page, 'helped');
export const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement?.shadowRoot?.activeElement;
    return one?.getAttribute('aria-label') ?? (one?.textContent || one?.getAttribute('title'));
  });

/** The help of `helps.ts` on a page, with its articles where the harness looks for them. */
export function useHelp() {
  const surfaces = useSurfaces();
  return {
    bare: surfaces.open,
    async open(showing: Partial<Showing> = {}, options: BrowserContextOptions & { path?: string } = {}): Promise<Page> {
      const page = await surfaces.open(null, options);
      const articles = showing.plan?.locale === 'ja' ? japanese : english;
      await page.route('**/articles', (route) => route.fulfill({ json: { revision: '1', locale: 'en', articles } }));
      await show(page, { experience: help, ...showing, plan: { ...plan, ...showing.plan } });
      return page;
    },
  };
}
