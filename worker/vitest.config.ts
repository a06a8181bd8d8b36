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
    setupFiles: ['./test/support/setup.ts'],
    testTimeout: 20_000,
  },
});
