import type { Browser } from 'playwright-core';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { letters } from './letters.ts';
// @ts-expect-error It is plain JavaScript.
import { launchChromium } from '../../../scripts/chromium.mjs';

/** `node worker/test/email/picture.ts [folder]`: the letters in Chromium, wide and narrow, light and dark, and their text parts. */
const folder = process.argv[2] ?? 'tests/.out/mail';
mkdirSync(folder, { recursive: true });
const browser: Browser = await launchChromium();
for (const [name, message] of Object.entries(letters())) {
  writeFileSync(join(folder, `${name}.txt`), message.text);
  for (const [scheme, width] of [
    ['light', 760],
    ['dark', 760],
    ['light', 375],
  ] as const) {
    const page = await browser.newPage({ colorScheme: scheme, viewport: { width, height: 600 } });
    await page.setContent(message.html);
    await page.screenshot({ path: join(folder, `${name}-${scheme}-${width}.png`), fullPage: true });
    await page.close();
  }
}
await browser.close();
