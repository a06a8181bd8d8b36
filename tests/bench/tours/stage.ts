import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Name } from './bundles.ts';
import type { Contender } from './contender.ts';
import type { Site } from './serve.ts';
import type { cycle, press, watch } from './watch.ts';

/** What the page's scripts put on its window. */
export interface Rigged {
  readonly tour: Contender;
  readonly watch: typeof watch;
  readonly press: typeof press;
  readonly cycle: typeof cycle;
}

/** One page of a contender, with the browser's own measuring of it. */
export interface Stage {
  readonly name: Name | null;
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Loads the host page anew with the contender ready to start; at full speed again. */
  load(nodes: number): Promise<void>;
  /** Of everything slower. */
  throttle(rate: number): Promise<void>;
  /** Leaves for an empty page, so that nothing runs while others are measured. */
  rest(): Promise<void>;
}

export const viewport = { width: 1000, height: 720 } as const;

/** `name` null: the page alone. */
export async function openStage(browser: Browser, site: Site, name: Name | null): Promise<Stage> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  // Time of the main thread itself: what other programs take from it does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const throttle = async (rate: number) => void (await cdp.send('Emulation.setCPUThrottlingRate', { rate }));
  return {
    name,
    page,
    cdp,
    throttle,
    async load(nodes) {
      await throttle(1);
      const url = site.url(name, nodes);
      // A tour that was left open in the page before would go on where it was.
      await cdp.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'all' });
      await page.goto(url);
      await page.addScriptTag({ url: '/watch.js' });
      if (name !== null) await page.evaluate(() => (window as unknown as Rigged).tour.ready());
    },
    async rest() {
      await page.goto('about:blank');
    },
  };
}

export const start = (page: Page) => page.evaluate(() => (window as unknown as Rigged).tour.start());

export const watchStart = (page: Page) =>
  page.evaluate(() => {
    const { tour, watch } = window as unknown as Rigged;
    return watch(tour, 0, () => tour.start());
  });

/** Presses Next in the card of `step - 1` and watches `step` come. */
export const watchStep = (page: Page, step: number) =>
  page.evaluate((to) => {
    const { tour, watch, press } = window as unknown as Rigged;
    return watch(tour, to, () => press(tour, to - 1));
  }, step);
