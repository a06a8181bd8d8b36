import type { Page } from 'playwright-core';
import type { Stage } from './stage.ts';

/** What a visitor of the host page feels of it, by the browser's own account: Web Vitals. */
export interface Vitals {
  /** Largest Contentful Paint, milliseconds from the navigation. */
  readonly paint: number;
  /** Cumulative Layout Shift, loading and a tour's start together. */
  readonly shift: number;
  /** From each press to the next paint, in steps of 8 ms (Event Timing); their worst is Interaction to Next Paint. */
  readonly interactions: readonly number[];
}

const PRESSES = 15;

/**
 * Loads the host page with the contender in it, has it start its tour as one that comes of itself, and presses a control of the page's
 * own while the first step is open.
 */
export async function vitalsOf({ page, cdp, name }: Stage, url: string): Promise<Vitals> {
  await page.addInitScript(observe);
  await page.goto(url);
  await page.waitForTimeout(1000);
  // A page that is looked into by `page.evaluate` takes itself for touched, and counts no later paint.
  const expression = 'tour.ready().then(() => tour.start())';
  if (name !== null) await cdp.send('Runtime.evaluate', { expression, awaitPromise: true });
  await page.waitForTimeout(500);
  for (let i = 0; i < PRESSES; i += 1) {
    await page.mouse.move(500, 600);
    await page.locator('#templates').click();
    await page.waitForTimeout(100);
  }
  await page.waitForTimeout(500);
  return read(page);
}

type Observed = { vitals?: { paint: number; shift: number; interactions: Map<number, number> } };

function observe(): void {
  const vitals = { paint: 0, shift: 0, interactions: new Map<number, number>() };
  (window as Observed).vitals = vitals;
  const each = (type: string, see: (entry: PerformanceEntry) => void, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true, ...more });
  each('largest-contentful-paint', ({ startTime }) => (vitals.paint = startTime));
  each('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) vitals.shift += value;
  });
  const seen = vitals.interactions;
  each(
    'event',
    (entry) => {
      const { interactionId: id, duration } = entry as PerformanceEventTiming & { interactionId: number };
      if (id) seen.set(id, Math.max(seen.get(id) ?? 0, duration));
    },
    { durationThreshold: 16 },
  );
  // A control that does what controls do: the page changes.
  addEventListener('click', ({ target }) => {
    const { id, nextElementSibling: gap } = target as Element;
    if (id === 'templates') gap!.textContent = `${seen.size} chosen`;
  });
}

const read = (page: Page): Promise<Vitals> =>
  page.evaluate(() => {
    const { paint, shift, interactions } = (window as Observed).vitals!;
    return { paint, shift, interactions: [...interactions.values()] };
  });
