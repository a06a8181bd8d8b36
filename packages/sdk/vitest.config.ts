import { defineConfig } from 'vitest/config';

/** Those of the surfaces bundle what they try themselves; these have the SDK as it is shipped, built once for all of them. */
const shipped = ['tests/*.browser.test.ts', 'tests/mutations/**/*.test.ts'];

/**
 * Three files at a time on two cores: a browser's page waits more than it works. Waits are long, for what else runs here; what is right
 * does not use them.
 */
export default defineConfig({
  test: {
    isolate: false,
    maxWorkers: 3,
    testTimeout: 40_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 15_000 } },
    projects: [
      { extends: true, test: { name: 'shipped', include: shipped, globalSetup: ['tests/build.ts'] } },
      {
        extends: true,
        test: { name: 'parts', include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'], exclude: shipped },
      },
    ],
  },
});
