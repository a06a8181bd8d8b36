import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { brotli, names, type Name } from './bundles.ts';
import { driftOf } from './drift.ts';
import type { Note } from './readings.ts';
import { scrollForTwoSeconds } from './scroll.ts';
import type { Site } from './serve.ts';
import { openStage, start, watchStart, watchStep, type Rigged, type Stage } from './stage.ts';
import { steps } from './steps.ts';
import { vitalsOf } from './vitals.ts';
import { sumOf, workOf } from './work.ts';

/** Long enough for every contender to come to rest at a quarter of the speed. */
const WINDOW = 800;

/** All that ours fetched for five steps; what the others' bundles weigh is known. */
export async function measureBytes(browser: Browser, site: Site, note: Note): Promise<void> {
  const stage = await openStage(browser, site, 'Banso');
  await stage.page.goto(site.url('Banso', 200));
  await stage.page.addScriptTag({ url: '/watch.js' });
  await stage.page.waitForFunction(() => 'banso' in window);
  site.fetched();
  await stage.page.reload();
  await stage.page.addScriptTag({ url: '/watch.js' });
  await watchStart(stage.page);
  for (let step = 1; step < steps.length; step += 1) await watchStep(stage.page, step);
  const ours = site.fetched().reduce((sum, file) => sum + brotli(readFileSync(file)), 0);
  for (const name of names) note('bytes, brotli', name, site.bytes[name] ?? ours);
  await stage.page.context().close();
}

/** Loads the script into a fresh page of a fresh process, at a quarter of the speed. Ours twice: with a key it boots as well. */
export async function measureEvaluation(browser: Browser, site: Site, note: Note): Promise<void> {
  const load = async (name: Name | null, key: boolean): Promise<number> => {
    const { page, cdp, throttle } = await openStage(browser, site, name);
    // The browser measures and slows a process, and the first page of a site gets a new one.
    await page.goto(site.url(null, 0));
    await throttle(4);
    const work = await workOf(cdp, async () => {
      await page.goto(site.url(name, 0, key));
      await page.waitForTimeout(400);
    });
    await page.context().close();
    return key ? sumOf(work) : work.script;
  };
  note('evaluation at 4×, ms', 'page alone', await load(null, false));
  for (const name of names) note('evaluation at 4×, ms', name, await load(name, false));
  note('evaluation, boot and plan at 4×, script and layout, ms', 'page alone', await load(null, true));
  note('evaluation, boot and plan at 4×, script and layout, ms', 'Banso', await load('Banso', true));
}

/** Start, a step in view and a step with a scroll, watched. */
export async function measureShowing(stage: Stage, nodes: number, note: Note): Promise<void> {
  const { page, name } = stage;
  if (name === null) return;
  await stage.load(nodes);
  const began = await watchStart(page);
  await watchStep(page, 1);
  const step = await watchStep(page, 2);
  note(`start → first painted${on(nodes)}, ms`, name, began.painted);
  note(`start → settled${on(nodes)}, ms`, name, began.settled);
  note(`step with a scroll → first painted${on(nodes)}, ms`, name, step.painted);
  note(`step with a scroll → settled${on(nodes)}, ms`, name, step.settled);
  await stage.rest();
}

const on = (nodes: number) => (nodes === 200 ? '' : `, ${nodes.toLocaleString('en')} nodes`);

/** Two seconds of scrolling with the first step open, or with the page alone. */
export async function measureScrolling(stage: Stage, note: Note): Promise<void> {
  const { page, cdp, name } = stage;
  await stage.load(200);
  if (name !== null) await watchStart(page);
  const { script, layout, style, task } = await workOf(cdp, () => scrollForTwoSeconds(cdp));
  note('2 s of scrolling: script, ms', name ?? 'page alone', script);
  note('2 s of scrolling: layout and style, ms', name ?? 'page alone', layout + style);
  note('2 s of scrolling: all of the main thread, ms', name ?? 'page alone', task);
  await stage.rest();
}

/** Script, layout and style for the same, at a quarter of the speed, with nobody watching. */
export async function measureWork(stage: Stage, nodes: number, note: Note): Promise<void> {
  const { page, cdp, name, throttle } = stage;
  if (name === null) return;
  await stage.load(nodes);
  await throttle(4);
  const within = (act: () => Promise<unknown>) => workOf(cdp, () => Promise.all([act(), page.waitForTimeout(WINDOW)]));
  const press = (step: number) =>
    page.evaluate((at) => {
      const { tour, press } = window as unknown as Rigged;
      press(tour, at);
    }, step);
  note(`work to start at 4×${on(nodes)}, ms`, name, sumOf(await within(() => start(page))));
  note(`work to step at 4×${on(nodes)}, ms`, name, sumOf(await within(() => press(0))));
  await stage.rest();
}

/** What the page's own visitor feels, at a quarter of the speed, with nothing of ours there and with a step of ours open. */
export async function measureVitals(browser: Browser, site: Site, note: Note): Promise<void> {
  for (const name of [null, 'Banso'] as const) {
    const stage = await openStage(browser, site, name);
    await stage.page.goto(site.url(null, 0));
    await stage.throttle(4);
    const { paint, shift, interactions } = await vitalsOf(stage, site.url(name, 200));
    const of = name ?? 'page alone';
    note('largest contentful paint at 4×, ms', of, paint);
    note('layout shift, thousandths', of, shift * 1000);
    for (const duration of interactions) note('press → next paint at 4×, ms', of, duration);
    await stage.page.context().close();
  }
}

/** Pixels of every frame of the screen while the page is scrolled. */
export async function measureDrift(stage: Stage, note: Note): Promise<void> {
  const { page, name } = stage;
  if (name === null) return;
  await stage.load(200);
  await watchStart(page);
  for (const pixels of await driftOf(stage)) note('drift on the screen, px', name, pixels);
  await stage.rest();
}
