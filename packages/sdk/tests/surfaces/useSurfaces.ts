import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Showing } from './harness.ts';
import { pages } from './pages.ts';
import { startSite } from './serve.ts';
import type { Site } from './serve.ts';
import { launchChromium } from '../../../../scripts/chromium.mjs';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A real Chromium on the pages of `pages.ts`, under the strict policy; every test fails on a violation or an error of the page. */
export function useSurfaces() {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext | undefined;
  const complaints: string[] = [];

  beforeAll(async () => {
    site = await startSite(pages);
    browser = await launchChromium();
  });
  afterEach(async () => {
    await context?.close();
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  return {
    async open(
      showing: Showing | null,
      { path = '/', ...options }: BrowserContextOptions & { path?: string } = {},
    ): Promise<Page> {
      await context?.close();
      context = await browser.newContext({
        viewport: { width: 1000, height: 700 },
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(String(error.stack)));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      await page.goto(site.url + path);
      if (showing) await show(page, showing);
      return page;
    },
  };
}

export const show = (page: Page, showing: Showing) =>
  page.evaluate<void, unknown>(
    (given) => (window as unknown as { harness: { show(s: unknown): void } }).harness.show(given),
    showing,
  );

/** Calls a verb of the harness. */
export const tell = (page: Page, verb: 'stop' | 'track' | 'go' | 'reach', ...args: unknown[]) =>
  page.evaluate(([name, given]) => (window as any).harness[name as string](...(given as unknown[])), [
    verb,
    args,
  ] as const);

export const reports = (
  page: Page,
): Promise<{ did: string; step?: string; target?: { by?: string; outcome?: string } }[]> =>
  page.evaluate(() => (window as any).harness.reports);

export const dids = async (page: Page): Promise<string[]> =>
  (await reports(page)).map(({ did, step }) => (step ? `${did} ${step}` : did));

export const harness = <T>(page: Page, name: string): Promise<T> =>
  page.evaluate((key) => (window as any).harness[key], name);

/** Where card, spotlight and an element of the page are, read in one go. */
/** As the next frame paints them: what is read while it is made may be the place before. */
export const boxes = (page: Page, selector: string): Promise<{ card: Box; spot: Box; target: Box }> =>
  page.evaluate(async (wanted) => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const root = document.querySelector('banso-host')!.shadowRoot!;
    const box = (element: Element) => element.getBoundingClientRect().toJSON() as Box;
    const target = document.querySelector(wanted)!;
    return { card: box(root.querySelector('.card')!), spot: box(root.querySelector('.spot')!), target: box(target) };
  }, selector);

/** How far the spotlight's middle is from the target's, in pixels. */
export async function drift(page: Page, selector: string): Promise<number> {
  const { spot, target } = await boxes(page, selector);
  const dx = spot.x + spot.width / 2 - target.x - target.width / 2;
  const dy = spot.y + spot.height / 2 - target.y - target.height / 2;
  return Math.round(Math.hypot(dx, dy) * 10) / 10;
}

/** True when the card stands beside the target without covering it. */
export async function isBeside(page: Page, selector: string): Promise<boolean> {
  const { card, target } = await boxes(page, selector);
  const apartX = Math.max(card.x - target.x - target.width, target.x - card.x - card.width);
  const apartY = Math.max(card.y - target.y - target.height, target.y - card.y - card.height);
  const apart = Math.max(apartX, apartY);
  return apart > 0 && apart < 32;
}

export const title = (page: Page) => page.locator('banso-host h2').textContent({ timeout: 2000 });
export const next = (page: Page) => page.locator('banso-host .primary');
