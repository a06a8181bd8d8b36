import { defineConfig } from 'vitest/config';

/** Files run one after the other: each starts a browser, and there are two cores. */
export default defineConfig({
  test: {
    include: ['tests/**/*.browser.test.ts'],
    isolate: false,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
