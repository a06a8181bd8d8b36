import { defineConfig } from 'vitest/config';

/** Two files at a time: a browser's page waits more than it works. Waits are long, for what else runs here. */
export default defineConfig({
  test: {
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 15_000 } },
    projects: [
      { extends: true, test: { name: 'parts', include: ['src/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: { name: 'browser', include: ['tests/**/*.browser.test.ts'], globalSetup: ['tests/build.ts'] },
      },
    ],
  },
});
