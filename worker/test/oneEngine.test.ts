import { applyD1Migrations, reset } from 'cloudflare:test';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { caches } from '../src/isolate.ts';
import { difference } from './oneEngine/play.ts';
import { shrunk } from './oneEngine/shrink.ts';
import { writeStory } from './oneEngine/story.ts';
import type { Story } from './oneEngine/story.ts';
import { env } from './support/bindings.ts';
import { seed } from './support/seed.ts';

const first = Number(env.FIRST_STORY);
/** Not a number: as many as there is time for. */
const stories = env.STORIES === '' ? NaN : Number(env.STORIES);
const time = 25_000;
const each = 50;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

/**
 * Playbooks and scenarios by the seed, each played by `banso simulate` and by the Worker. A seed is played again by
 * `SEED=… SCHEDULES=1 vitest run --root worker test/oneEngine.test.ts`, and written as files by `tests/writeStory.ts`.
 */
test.each(Array.from({ length: Math.ceil((stories || 1) / each) }, (_, part) => first + part * each))(
  'whatever the playbook and whatever happens, simulate and the Worker decide the same at the same millisecond: from seed %i on',
  { timeout: 600_000 },
  async (from) => {
    const began = performance.now();
    const end = Math.min(from + each, first + stories) || Infinity;
    let [played, decisions] = [0, 0];
    for (let n = from; n < end && (stories || performance.now() - began < time); n += 1) {
      const story = writeStory(n);
      const { wrong, lines } = await playAnew(story);
      if (wrong) await complain(n, story);
      played += 1;
      decisions += lines;
    }
    console.info(`${played} stories from seed ${from} on, ${decisions} decisions`);
    expect(decisions).toBeGreaterThan(played);
  },
);

test('a difference is found, and told with what came before it', async () => {
  const [story, other] = [writeStory(1), writeStory(2)];
  const { wrong } = await playAnew({ ...story, project: other.project });
  expect(wrong?.some((line) => line.startsWith('  simulated'))).toBe(true);
});

async function playAnew(story: Story) {
  await reset();
  caches.forget();
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  await seed();
  return difference(story);
}

async function complain(n: number, story: Story): Promise<never> {
  const least = await shrunk(story, async (one) => (await playAnew(one)).wrong !== null, 60);
  const { wrong } = await playAnew(least);
  const files = least.files.map(({ path, text }) => `── ${path}\n${text}`);
  throw new Error([`Seed ${n}, with as little in it as still goes wrong:`, ...(wrong ?? []), ...files].join('\n'));
}
