import { defineConfig } from 'vitest/config';

/** Three files at a time: a browser's page waits more than it works. */
export default defineConfig({ test: { maxWorkers: 3 } });
