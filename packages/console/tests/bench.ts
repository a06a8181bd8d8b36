import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { createWorld } from './answers.ts';
import type { World } from './answers.ts';
import { startServer } from './server.ts';
import { launchChromium } from '../../../scripts/chromium.mjs';

export interface Bench {
  readonly origin: string;
  readonly world: World;
  /** A page that is signed in, at an address of this origin. `complaints` gathers what the browser objects to. */
  open(path: string, options?: BrowserContextOptions & { readonly signedIn?: boolean }): Promise<Opened>;
  stop(): Promise<void>;
}

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
  close(): Promise<void>;
}

/** A server of the built console with fixture answers, and a browser. */
export async function startBench(files: string): Promise<Bench> {
  const world = createWorld();
  const server = await startServer(files, world);
  const browser: Browser = await launchChromium();

  return {
    origin: server.origin,
    world,
    open: async (path, { signedIn = true, ...options } = {}) => {
      const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 800 }, ...options });
      if (signedIn) {
        await context.addCookies([
          { name: 'banso_session', value: '1', url: server.origin, httpOnly: true, sameSite: 'Strict' },
        ]);
      }
      const page = await context.newPage();
      const complaints = gather(page);
      await page.goto(server.origin + path);
      await arrived(page);
      return { page, context, complaints, close: () => context.close() };
    },
    stop: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/** The view's heading is there and nothing is still on its way. */
export async function arrived(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
}

/** Violations of the content security policy and of Trusted Types, and errors that nobody caught. */
function gather(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted ?Type|TrustedHTML/i.test(message.text())) complaints.push(message.text());
  });
  return complaints;
}
