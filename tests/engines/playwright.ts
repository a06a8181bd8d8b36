import { chromium, firefox, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/browsers.mjs';
import { view, type Driver, type Engine } from './driver.ts';

export async function launchChromium(): Promise<Engine> {
  return engineOf(await chromium.launch({ executablePath: findBrowser('chromium')!, args: ['--disable-gpu'] }));
}

/** Firefox as its makers ship it, over WebDriver BiDi, where the context's `reducedMotion` does nothing. */
export async function launchFirefox(): Promise<Engine> {
  return engineOf(
    await firefox.launch({
      channel: 'moz-firefox',
      executablePath: findBrowser('firefox')!,
      firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 },
    }),
  );
}

function engineOf(browser: Browser): Engine {
  return {
    async open({ scripts }) {
      const context = await browser.newContext({ locale: 'ja-JP', viewport: view, reducedMotion: 'reduce' });
      for (const content of scripts) await context.addInitScript({ content });
      return driverOf(await context.newPage());
    },
    close: () => browser.close(),
  };
}

function driverOf(page: Page): Driver {
  const wrongs: string[] = [];
  page.on('pageerror', ({ message }) => wrongs.push(message));
  page.on('console', (said) => said.type() === 'error' && wrongs.push(said.text()));
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (run, argument) => page.evaluate(run as never, argument),
    press: (x, y) => page.mouse.click(x, y),
    keys: (...keys) => page.keyboard.press(keys.join('+')),
    type: (text) => page.keyboard.type(text),
    async screenshot() {
      const before = wrongs.length;
      const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
      // The tool adds a style sheet for it, which a strict policy refuses in Firefox: not the page's doing.
      await page.evaluate(() => sessionStorage.removeItem('wrongs'));
      wrongs.length = before;
      return picture;
    },
    wrongs,
    close: () => page.context().close(),
  };
}
