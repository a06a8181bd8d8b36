/**
 * Five steps on one page, by ours, by four libraries and by a bare tour written by hand, in Chromium: bytes, time, work, drift,
 * and what is left behind. Medians; in each round everyone has a turn. `BANSO_ROUNDS=3` for a quick look.
 */
import { loadavg } from 'node:os';
import { launchChromium } from '../../scripts/chromium.mjs';
import { median, report } from './report.ts';
import { names } from './tours/bundles.ts';
import { leftAfter } from './tours/leaks.ts';
import {
  measureBytes,
  measureDrift,
  measureEvaluation,
  measureScrolling,
  measureShowing,
  measureVitals,
  measureWork,
} from './tours/measures.ts';
import { createReadings } from './tours/readings.ts';
import { startSite } from './tours/serve.ts';
import { openStage } from './tours/stage.ts';
import { tableOf } from './tours/table.ts';

const rounds = Number(process.env.BANSO_ROUNDS ?? 20);
const tours = 100;
/** Frames of a few scrolls are hundreds of readings. */
const drifts = Math.ceil(rounds / 5);
/** The page of 10,000 elements is for the comparison of ours with itself; the bare tour and the lightest library stand by. */
const large = ['bare', 'driver.js', 'Banso'];

const { note, rows } = createReadings();
const loads = [loadavg()[0]!];
const site = await startSite();
const browser = await launchChromium();
try {
  await measureBytes(browser, site, note);
  const stages = await Promise.all([null, ...names].map((name) => openStage(browser, site, name)));
  const tourStages = stages.filter(({ name }) => name !== null);
  const largeStages = stages.filter(({ name }) => name !== null && large.includes(name));
  for (let round = 1; round <= rounds; round += 1) {
    await measureEvaluation(browser, site, note);
    await measureVitals(browser, site, note);
    for (const stage of tourStages) await measureShowing(stage, 200, note);
    for (const stage of tourStages) await measureWork(stage, 200, note);
    for (const stage of largeStages) await measureShowing(stage, 10_000, note);
    for (const stage of largeStages) await measureWork(stage, 10_000, note);
    for (const stage of stages) await measureScrolling(stage, note);
    if (round <= drifts) for (const stage of tourStages) await measureDrift(stage, note);
    loads.push(loadavg()[0]!);
    console.log(`round ${round} of ${rounds}, load ${loads.at(-1)!.toFixed(1)}`);
  }
  // Numbers, not times: they need not wait for each other.
  await Promise.all(
    names.map(async (name) => {
      const { heap, nodes, listeners } = await leftAfter(await openStage(browser, site, name), tours);
      note(`left after ${tours} tours: heap, kB`, name, heap / 1000);
      note(`left after ${tours} tours: nodes`, name, nodes);
      note(`left after ${tours} tours: listeners`, name, listeners);
    }),
  );
} finally {
  await browser.close();
  await site.stop();
}

const table = rows();
const ours = Object.entries(table).flatMap(([what, { Banso }]) =>
  Banso === undefined ? [] : [[what, Banso] as const],
);
const load = { least: Math.min(...loads), median: median(loads), most: Math.max(...loads) };
report('tours', Object.fromEntries(ours), { chromium: browser.version(), rounds, load, table });
console.log(`\n${tableOf(table)}`);
