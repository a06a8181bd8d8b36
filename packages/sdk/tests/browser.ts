import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { startEndpoint, startHost, type Endpoint } from './endpoint.ts';
import { hostPage } from './hostPage.ts';
import { plan } from './plan.ts';
import { launchChromium } from '../../../scripts/chromium.mjs';

export interface Bench {
  /** Where the SDK comes from and sends to; another origin than the page's. */
  readonly endpoint: Endpoint;
  readonly host: string;
  readonly context: BrowserContext;
  /** Errors and warnings of any page's console. */
  readonly complaints: readonly string[];
  /** What every page of the host has in its head. */
  tag: string;
  visit(path?: string): Promise<Page>;
  /** Calls the page's own function, which the tag may not have made yet. */
  call(page: Page, ...args: unknown[]): Promise<unknown>;
  /** Waits until the endpoint has counted this event. */
  arrived(name: string): Promise<void>;
}

/** Real Chromium, the SDK as it is built, a fresh profile and a fresh endpoint for each test. */
export function useBrowser(): Bench {
  let browser: Browser;
  let host: Awaited<ReturnType<typeof startHost>>;
  let endpoint: Endpoint;
  let context: BrowserContext;
  let complaints: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    host = await startHost(() => hostPage(bench.tag));
  });

  beforeEach(async () => {
    endpoint = await startEndpoint(inject('sdk'), plan);
    bench.tag = `<script async src="${endpoint.origin}/banso.js" data-key="pk_test"></script>`;
    context = await browser.newContext();
    complaints = [];
    context.on('page', (page) => {
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
    });
  });

  afterEach(async () => {
    await context.close();
    await endpoint.stop();
  });

  afterAll(async () => {
    await browser.close();
    await host.stop();
  });

  const bench: Bench = {
    tag: '',
    get endpoint() {
      return endpoint;
    },
    get host() {
      return host.origin;
    },
    get context() {
      return context;
    },
    get complaints() {
      return complaints;
    },
    async visit(path = '/') {
      const page = await context.newPage();
      await page.goto(host.origin + path);
      return page;
    },
    call: (page, ...args) =>
      page.evaluate((given) => {
        const own = window as unknown as { banso?: { (...args: unknown[]): unknown; q?: unknown[] } };
        own.banso ??= Object.assign((...each: unknown[]) => void own.banso!.q!.push(each), { q: [] as unknown[] });
        return own.banso(...given);
      }, args),
    arrived: (name) => expect.poll(endpoint.names).toContain(name),
  };
  return bench;
}
