import { defineConfig } from 'vitest/config';

const MINUTE = 60_000;

/** Two files at a time: each has a product or a site of its own, and waits for it as much as it works. */
export default defineConfig({
  test: {
    include: ['scenarios/*.test.ts'],
    isolate: false,
    maxWorkers: 2,
    testTimeout: 2 * MINUTE,
    hookTimeout: 3 * MINUTE,
    expect: { poll: { timeout: 15_000 } },
  },
});
