import { applyD1Migrations, reset } from 'cloudflare:test';
import { afterEach, beforeEach } from 'vitest';
import { caches } from '../../src/isolate.ts';
import { env } from './bindings.ts';
import { seed } from './seed.ts';

beforeEach(async () => {
  caches.forget();
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  await seed();
});

// After, not before: `reset` reaches only what is in memory, and between two files idle objects are put away.
afterEach(() => reset());
