import { defineConfig } from 'vitest/config';

/** Two files at a time: a browser's page waits more than it works. Waits are long, for what else runs here. */
export default defineConfig({ test: { maxWorkers: 2, testTimeout: 40_000, hookTimeout: 90_000 } });
