import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

/** The Worker's own tests run in workerd; those of the mail run in Node, where the SMTP servers are (test/email.vitest.config.ts). */
export default defineConfig({
  plugins: [
    cloudflareTest(async () => ({
      remoteBindings: false,
      wrangler: { configPath: new URL('./wrangler.jsonc', import.meta.url).pathname },
      miniflare: {
        bindings: {
          BANSO_MODE: 'development',
          BANSO_SMTP_URL: 'sink:',
          BANSO_MAIL_CALLBACK_SECRET: 'whsec_b2xkLXNlY3JldC1vZi10aGUtdGVzdHM= whsec_bmV3LXNlY3JldC1vZi10aGUtdGVzdHM=',
          CRASH_SEED: process.env['SEED'] ?? '1',
          CRASH_SCHEDULES: process.env['SCHEDULES'] ?? '500',
          TEST_MIGRATIONS: await readD1Migrations(new URL('./migrations', import.meta.url).pathname),
        },
      },
    })),
  ],
  test: {
    include: ['test/*.test.ts'],
    exclude: ['test/email*.test.ts'],
    isolate: false,
    maxWorkers: 1,
    globalSetup: ['./test/receiver.mjs'],
    setupFiles: ['./test/support/setup.ts'],
    testTimeout: 20_000,
  },
});
