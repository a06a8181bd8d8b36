import type { D1Migration } from 'cloudflare:test';
import { env as bound, exports as exported } from 'cloudflare:workers';
import type { Env } from '../../src/env.ts';

/** What the Worker under test is bound to, typed by hand: the generated types know neither the objects' methods nor the tests' own. */
export const env = bound as unknown as Env & {
  readonly TEST_MIGRATIONS: D1Migration[];
  /** Of crash.test.ts: the first seed and how many stories. */
  readonly CRASH_SEED: string;
  readonly CRASH_SCHEDULES: string;
  /** Of oneEngine.test.ts; no number of stories: as many as there is time for. */
  readonly FIRST_STORY: string;
  readonly STORIES: string;
};

export const worker = (exported as unknown as { readonly default: Fetcher }).default;
