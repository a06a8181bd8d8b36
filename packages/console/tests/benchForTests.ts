import { afterAll, beforeAll, inject } from 'vitest';
import { startBench } from './bench.ts';
import type { Bench } from './bench.ts';

/** The bench of a file of tests: there before the first of them, gone after the last. */
export function benchForTests(): Omit<Bench, 'stop'> {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(inject('console'));
  }, 60_000);
  afterAll(() => bench.stop());
  return {
    get origin() {
      return bench.origin;
    },
    get world() {
      return bench.world;
    },
    open: (path, options) => bench.open(path, options),
  };
}
