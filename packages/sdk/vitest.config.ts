import { defineConfig } from 'vitest/config';

/** Browsers share two cores with whatever else runs here, so waits are long; what is right does not use them. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 40_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
