import { defineConfig } from 'vitest/config';

/** A hundred seeds and five thousand accounts take seconds, and more where something else runs. */
export default defineConfig({ test: { isolate: false, testTimeout: 30_000 } });
