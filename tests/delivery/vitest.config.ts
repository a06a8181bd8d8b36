import { defineConfig } from 'vitest/config';

/** Two files at a time, unlike the rest of `tests`: these need no browser and no product, only the two cores. */
export default defineConfig({
  test: { include: ['delivery/*.test.ts'], isolate: false, maxWorkers: 2, testTimeout: 60_000 },
});
