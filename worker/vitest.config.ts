import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';

const queued = 'test/projection*.test.ts';

const project = (
  name: string,
  main: string,
  include: string,
  exclude: readonly string[],
): TestProjectInlineConfiguration => ({
  plugins: [
    cloudflareTest(async () => ({
      main: new URL(main, import.meta.url).pathname,
      remoteBindings: false,
      wrangler: { configPath: new URL('./wrangler.jsonc', import.meta.url).pathname },
      miniflare: {
        r2Buckets: ['ARCHIVE'],
        bindings: {
          BANSO_MODE: 'development',
          BANSO_SMTP_URL: 'sink:',
          BANSO_MAIL_CALLBACK_SECRET: 'whsec_b2xkLXNlY3JldC1vZi10aGUtdGVzdHM= whsec_bmV3LXNlY3JldC1vZi10aGUtdGVzdHM=',
          CRASH_SEED: process.env['SEED'] ?? '1',
          CRASH_SCHEDULES: process.env['SCHEDULES'] ?? '500',
          FIRST_STORY: process.env['SEED'] ?? '1',
          STORIES: process.env['SCHEDULES'] ?? '',
          TEST_MIGRATIONS: await readD1Migrations(new URL('./migrations', import.meta.url).pathname),
        },
      },
    })),
  ],
  test: {
    name,
    include: [include],
    exclude: [...exclude],
    isolate: false,
    maxWorkers: 1,
    globalSetup: ['./test/receiver.mjs'],
    setupFiles: ['./test/support/setup.ts'],
    testTimeout: 20_000,
  },
});

/** The Worker's own tests run in workerd; those of the mail run in Node, where the SMTP servers are (test/email.vitest.config.ts). */
export default defineConfig({
  test: {
    // Between two tests the objects are taken away, also from under what the last one left running.
    onUnhandledError: ({ message }) => message !== 'Application called deleteAllDurableObjects().',
    projects: [
      project('worker', './test/support/direct.ts', 'test/*.test.ts', ['test/email*.test.ts', queued]),
      project('projection', './src/index.ts', queued, []),
    ],
  },
});
