import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Engine } from './driver.ts';
import { engines, type EngineName } from './engines.ts';

/** The same tests in each engine, which runs from before the first to after the last; one that is not here is named as skipped. */
export function inEveryEngine(tests: (engine: () => Engine, name: EngineName) => void): void {
  describe.each(engines)('$label', ({ name, label, launch, absent }) => {
    if (absent) {
      it.skip(`is not run: ${label} was ${absent}`, () => {});
      return;
    }
    let engine: Engine;
    beforeAll(async () => void (engine = await launch()));
    afterAll(() => engine?.close());
    tests(() => engine, name);
  });
}
