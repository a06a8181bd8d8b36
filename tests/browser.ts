import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../scripts/browsers.mjs';

/** A real Chromium, the one that `npm test` found or installed; close it after the tests. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('Chromium was not found; set CHROMIUM_BIN or run npm test as root.');
  return chromium.launch({ executablePath, args: ['--disable-gpu'] });
}
