/** What notices look like from outside: their parts, what has the focus, what was said. */
import { expect } from 'vitest';
import type { Page } from 'playwright-core';

export const dot = (page: Page) => page.locator('banso-host .dot');
export const card = (page: Page) => page.locator('banso-host .card');
export const it = (key: string) => `[data-testid="${key}"]`;
export const said = (page: Page) => page.locator('banso-host [role=status]').textContent();
export const button = (page: Page, name: string) =>
  page.locator('banso-host').getByRole('button', { name, exact: true });

/** What has the focus: the name or text of ours, or the id or text of the page's. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const outer = document.activeElement;
    const one = outer?.shadowRoot?.activeElement ?? outer;
    return (
      one?.getAttribute('aria-label') ||
      one?.id ||
      one?.textContent?.trim().slice(0, 20) ||
      one?.getAttribute('title') ||
      'nothing'
    );
  });

/** From the middle of the dot to the nearest corner of an element, in pixels. */
export const offCorner = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const mark = document.querySelector('banso-host')!.shadowRoot!.querySelector('.dot')!.getBoundingClientRect();
    const box = document.querySelector(wanted)!.getBoundingClientRect();
    const [x, y] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
    const far = (edge: number, other: number, at: number) => Math.min(Math.abs(edge - at), Math.abs(other - at));
    return Math.round(Math.hypot(far(box.left, box.right, x), far(box.top, box.bottom, y)));
  }, selector);

/** The dot is as far from its corner as it is drawn. */
export const beside = (page: Page, selector: string) =>
  expect.poll(async () => (await dot(page).isVisible()) && (await offCorner(page, selector))).toBeLessThanOrEqual(5);

export const change = (page: Page, script: (element: HTMLElement) => void, selector: string) =>
  page.locator(selector).evaluate(script as never);
