import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { step, test as target, tour } from './tours.ts';
import { drift, isBeside, useSurfaces } from './useSurfaces.ts';

const { open } = useSurfaces();
const inScroller = '[data-testid="in-scroller"]';
const atScroller = { experience: tour(step('one', { target: target('in-scroller') })) };

/**
 * Sixty steps of scrolling: how far the spotlight was off at worst once a step was painted, in how many of them it followed though
 * nothing was written in our root, and how many frames anyone asked for. A busy machine paints a step some frames late.
 */
const scrollFor = (page: Page, selector: string) =>
  page.evaluate(async (wanted) => {
    let asked = 0;
    const { requestAnimationFrame: raf } = window;
    window.requestAnimationFrame = (call) => ((asked += 1), raf(call));
    const root = document.querySelector('banso-host')!.shadowRoot!;
    const [spot, scroller] = [
      root.querySelector('.spot')!,
      document.querySelector(wanted) ?? document.scrollingElement!,
    ];
    const inside = document.querySelector('[data-testid="in-scroller"]')!;
    const off = () => Math.abs(spot.getBoundingClientRect().top + 6 - inside.getBoundingClientRect().top);
    let written = 0;
    const watch = new MutationObserver((records) => void (written += records.length));
    watch.observe(root, { subtree: true, attributes: true, childList: true });
    let [worst, byItself] = [0, 0];
    for (let step = 0; step < 60; step += 1) {
      const before = written;
      scroller.scrollTop += step < 30 ? 2 : -2;
      let drift = Infinity;
      for (let frame = 0; frame < 4 && drift > 1; frame += 1) {
        // What a frame has painted can be read after it, not while it is made.
        await new Promise((done) => raf(() => setTimeout(done)));
        drift = off();
      }
      worst = Math.max(worst, drift);
      if (drift <= 1 && written === before) byItself += 1;
    }
    watch.disconnect();
    window.requestAnimationFrame = raf;
    return { asked, worst, byItself };
  }, selector);

test('an element in a nested scroller is scrolled into view, and followed without a line of script a frame', async () => {
  const page = await open(atScroller);
  expect(await isBeside(page, inScroller)).toBe(true);
  expect(await drift(page, inScroller)).toBeLessThanOrEqual(1);
  await page.waitForTimeout(100);
  const { worst, byItself, asked } = await scrollFor(page, '.scroller');
  // A busy machine may be asked for both places in the midst of a frame.
  expect(worst).toBeLessThanOrEqual(2);
  // Where the scroll pauses the place is looked at again.
  expect(byItself).toBeGreaterThan(40);
  expect(asked).toBeLessThan(20);
});

test('a page too busy to paint is not looked at between a scroll and its painting, which would put the spotlight beside its place', async () => {
  const page = await open(atScroller);
  for (const by of [40, -40, 40, -40]) {
    await page.evaluate((far) => {
      const scroller = document.querySelector('.scroller')!;
      scroller.dispatchEvent(new Event('scrollend', { bubbles: true }));
      for (const end = performance.now() + 150; performance.now() < end;);
      scroller.scrollTop += far;
    }, by);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await drift(page, inScroller)).toBeLessThanOrEqual(1);
  }
});

test('flick after flick, none of which is waited for, the spotlight stays on its element in every frame', async () => {
  const page = await open(atScroller);
  await page.waitForTimeout(200);
  const frames = page.evaluate(async (wanted) => {
    const spot = document.querySelector('banso-host')!.shadowRoot!.querySelector('.spot')!;
    const inside = document.querySelector(wanted)!;
    const seen: { top: number; off: number }[] = [];
    for (const end = performance.now() + 3_000; performance.now() < end;) {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const { top } = inside.getBoundingClientRect();
      seen.push({ top, off: Math.abs(spot.getBoundingClientRect().top + 6 - top) });
    }
    return seen;
  }, inScroller);
  const cdp = await page.context().newCDPSession(page);
  for (const yDistance of [-120, 120, -120, 120, -120, 120])
    await cdp.send('Input.synthesizeScrollGesture', {
      x: 20,
      y: 600,
      yDistance,
      speed: 400,
      gestureSourceType: 'mouse',
    });
  const seen = await frames;
  expect(new Set(seen.map(({ top }) => Math.round(top))).size).toBeGreaterThan(10);
  expect(Math.max(...seen.map(({ off }) => off))).toBeLessThanOrEqual(1);
});
