import { defineConfig } from 'vitest/config';

const MINUTE = 60_000;

/** Three files at a time, unlike the rest of `tests`: a visitor waits more than it works. */
export default defineConfig({
  test: { include: ['engines/*.test.ts'], maxWorkers: 3, testTimeout: 2 * MINUTE, hookTimeout: 3 * MINUTE },
});
