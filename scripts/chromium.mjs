import { chromium } from 'playwright-core';
import { findBrowser } from './browsers.mjs';

/** The Chromium that `npm test` found or installed, for tests of what is ours; the engines' own ways are tested in whole browsers. */
export async function launchChromium() {
  const executablePath = findBrowser('chromium-shell');
  if (!executablePath) throw new Error('Chromium was not found: set CHROMIUM_BIN, or run npm test as root.');
  return chromium.launch({ executablePath, args: ['--disable-gpu'] });
}
