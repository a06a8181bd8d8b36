import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page of the demo as a person meets it, with what went wrong in it. */
export interface Visit {
  readonly page: Page;
  /** Uncaught errors, refused policies and console errors, as they came. */
  readonly wrongs: readonly string[];
  readonly leave: () => Promise<void>;
}

/**
 * Opens an address in a context of its own. Our shadow root is closed and test tools cannot look into one, so the page is told to
 * open roots as they are made; the files it runs are those that are served.
 */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'ja-JP',
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  await context.addInitScript(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      return attach.call(this, { ...init, mode: 'open' });
    };
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on('pageerror', ({ message }) => wrongs.push(message));
  page.on('console', (said) => said.type() === 'error' && wrongs.push(said.text()));
  await page.goto(url);
  return { page, wrongs, leave: () => context.close() };
}

/** The address at which a person of the demo arrives. */
export function demoAddress(
  origin: string,
  person: { user: string; account: string; name: string; company?: string; role?: string },
): string {
  return `${origin}/demo/apps?${new URLSearchParams(person).toString()}`;
}
