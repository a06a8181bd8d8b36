import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '../../scripts/chromium.mjs';
import { openDesk, type Desk } from '../desk.ts';
import { startProduct, type Product } from '../product.ts';

export interface Running {
  readonly product: Product;
  readonly desk: Desk;
}

/** The product, and a desk to work with it from, while the tests of a file run; there from the first of them on. */
export function runProduct(): Running {
  const running: { -readonly [part in keyof Running]?: Running[part] } = {};
  beforeAll(async () => {
    running.product = await startProduct();
    running.desk = await openDesk(running.product);
  });
  afterAll(() => running.product?.stop());
  return running as Running;
}

/** As `runProduct`, of a browser. */
export function runBrowser(): { readonly browser: Browser } {
  const running: { browser?: Browser } = {};
  beforeAll(async () => void (running.browser = await launchChromium()));
  afterAll(() => running.browser?.close());
  return running as { readonly browser: Browser };
}
