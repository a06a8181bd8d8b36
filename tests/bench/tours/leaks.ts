import { metricsOf } from './work.ts';
import type { Rigged, Stage } from './stage.ts';

export interface Left {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Until the engine has compiled nearly all that runs often: that is kept once, however many tours come. */
const WARM = 300;

/** What a hundred tours leave behind, in bytes and numbers, once the garbage is taken away; the first are not counted. */
export async function leftAfter(stage: Stage, tours: number): Promise<Left> {
  const { page } = stage;
  await stage.load(200);
  await run(stage, WARM);
  const before = await held(stage);
  await run(stage, tours);
  const after = await held(stage);
  await page.context().close();
  return {
    heap: after.heap - before.heap,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}

const run = ({ page }: Stage, times: number) =>
  page.evaluate((n) => {
    const { cycle, tour } = window as unknown as Rigged;
    return cycle(tour, n);
  }, times);

async function held({ page, cdp }: Stage): Promise<Left> {
  // Timers, and what is still to be sent, come to their end.
  await page.waitForTimeout(1500);
  for (let i = 0; i < 3; i += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize: heap, Nodes: nodes, JSEventListeners: listeners } = await metricsOf(cdp);
  return { heap: heap!, nodes: nodes!, listeners: listeners! };
}
