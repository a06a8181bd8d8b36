import { defineConfig } from 'vitest/config';

/** Three files at a time: a browser's page waits more than it works. Waits are long, for what else runs here. */
export default defineConfig({ test: { maxWorkers: 3, testTimeout: 40_000, hookTimeout: 90_000 } });
