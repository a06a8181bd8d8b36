import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, PageScreenshotOptions } from 'playwright-core';
import { root } from '../scripts/places.mjs';

/** Takes a picture into `tests/.out`, or, with `PICTURES=docs`, into the README's own folder. */
export async function photograph(page: Page, name: string, options: PageScreenshotOptions = {}): Promise<void> {
  const folder = join(root, process.env['PICTURES'] === 'docs' ? 'docs/pictures' : 'tests/.out');
  mkdirSync(folder, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide', ...options });
}
