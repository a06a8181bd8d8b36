import { defineConfig } from 'vitest/config';

const MINUTE = 60_000;

const house = 'house/**/*.test.ts';
const browser = '**/*.browser.test.ts';
/** By configurations of their own, on both cores. */
const scenarios = 'scenarios/**/*.test.ts';
const engines = 'engines/**/*.test.ts';
const delivery = 'delivery/**/*.test.ts';

/** Files run one after the other: each of the later suites starts a browser or the whole product, and there are two cores. */
export default defineConfig({
  test: {
    isolate: false,
    fileParallelism: false,
    projects: [
      { test: { name: 'house', include: [house], testTimeout: MINUTE } },
      {
        test: {
          name: 'across',
          testTimeout: MINUTE,
          include: ['**/*.test.ts'],
          exclude: [house, browser, scenarios, engines, delivery, '**/node_modules/**'],
        },
      },
      { test: { name: 'browser', include: [browser], testTimeout: MINUTE, hookTimeout: 2 * MINUTE } },
    ],
  },
});
