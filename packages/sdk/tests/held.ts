import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a page of Chromium holds once its garbage is taken away. */
export interface Held {
  /** Bytes. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly observers: number;
}

const observers = ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'];

export async function heldBy(page: Page): Promise<Held> {
  // Timers, and what is still to be sent, come to their end.
  await page.waitForTimeout(1000);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  for (let times = 0; times < 3; times += 1) await cdp.send('HeapProfiler.collectGarbage');
  const observers = await countObservers(cdp);
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)!.value;
  await cdp.detach();
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners'), observers };
}

async function countObservers(cdp: CDPSession): Promise<number> {
  let count = 0;
  for (const name of observers) {
    const { result } = await cdp.send('Runtime.evaluate', { expression: `${name}.prototype` });
    const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId! });
    const { result: length } = await cdp.send('Runtime.callFunctionOn', {
      functionDeclaration: 'function () { return this.length }',
      objectId: objects.objectId!,
      returnByValue: true,
    });
    count += length.value as number;
    for (const { objectId } of [objects, result]) await cdp.send('Runtime.releaseObject', { objectId: objectId! });
  }
  return count;
}

/**
 * Nothing is left of what came and went many times between the two. Of its own the engine may keep a megabyte, and hold on to a few
 * nodes for a while, at either time.
 */
export function expectNoMore(before: Held, after: Held): void {
  expect(after.listeners, 'listeners').toBeLessThanOrEqual(before.listeners);
  expect(after.observers, 'observers').toBeLessThanOrEqual(before.observers);
  expect(after.nodes - before.nodes, 'nodes').toBeLessThanOrEqual(5);
  expect(after.heap - before.heap, 'bytes').toBeLessThanOrEqual(1_000_000);
}
