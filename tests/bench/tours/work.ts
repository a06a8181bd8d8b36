import type { CDPSession } from 'playwright-core';

/** What a page's main thread did, in milliseconds. The first three do not overlap; `task` is all of it, painting and the rest with them. */
export interface Work {
  readonly script: number;
  readonly layout: number;
  readonly style: number;
  readonly task: number;
}

/** What was done while `act` ran. Compiling counts as script. */
export async function workOf(cdp: CDPSession, act: () => Promise<unknown>): Promise<Work> {
  const before = await metricsOf(cdp);
  await act();
  const after = await metricsOf(cdp);
  const ms = (name: string) => ((after[name] ?? NaN) - (before[name] ?? NaN)) * 1000;
  return {
    script: ms('ScriptDuration') + ms('V8CompileDuration'),
    layout: ms('LayoutDuration'),
    style: ms('RecalcStyleDuration'),
    task: ms('TaskDuration'),
  };
}

export const sumOf = ({ script, layout, style }: Work): number => script + layout + style;

export async function metricsOf(cdp: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
