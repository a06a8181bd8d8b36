import { defineConfig } from 'vitest/config';

/** Each test starts the real program in a process of its own: one after the other, with time to start on a busy machine. */
export default defineConfig({ test: { isolate: false, fileParallelism: false, testTimeout: 60_000 } });
