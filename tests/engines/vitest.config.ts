import { defineConfig } from 'vitest/config';

const MINUTE = 60_000;

/** Two files at a time, unlike the rest of `tests`: a visitor waits more than it works. */
export default defineConfig({
  test: {
    include: ['engines/*.test.ts'],
    isolate: false,
    maxWorkers: 2,
    testTimeout: 2 * MINUTE,
    hookTimeout: 3 * MINUTE,
  },
});
