import { defineConfig } from 'vitest/config';

/** The mail's tests run in Node, where the SMTP servers are; the Worker that sends to them runs in workerd. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: { include: ['test/email*.test.ts'], maxWorkers: 1, testTimeout: 20_000, hookTimeout: 60_000 },
});
