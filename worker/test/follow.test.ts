/** Whom to follow first: who wants to and cannot yet. */
import { expect, test } from 'vitest';
import type { ProjectBody } from '@banso/protocol';
import { sampleHealth } from '@banso/engine/cases/sampleHealth.ts';
import type { TouchRule } from '@banso/engine';
import { acts, measureHealth } from './support/health.ts';
import { usePlan } from './support/plan.ts';
import { moveClock, post } from './support/talk.ts';
import { listOf, read, signedIn } from './support/staff.ts';

const healthy = (axis: 'initiative' | 'usage', band: 'healthy' | 'poor') => ({ op: 'health', axis, band }) as const;
/** People for who wants to and cannot; nothing asks for more than the product and mail where there is no will. */
const touch: readonly TouchRule[] = [
  {
    level: 'high',
    when: { op: 'all', of: [healthy('initiative', 'healthy'), healthy('usage', 'poor')] },
    because: { en: 'They ask and do not get there' },
  },
];

/** Whether a company asks, and on how many of the last fortnight's days it is there. */
const companies = {
  asks: { asked: true, days: 0 },
  often: { asked: true, days: 9 },
  now: { asked: true, days: 4 },
  alone: { asked: false, days: 9 },
  neither: { asked: false, days: 0 },
} as const;

test('the list begins with who wants to and cannot yet; without will it is the product and mail, but for whom staff choose', async () => {
  await usePlan({ settings: { health: sampleHealth, touch } });
  for (const account of Object.keys(companies)) await acts(account, ['opened']);
  for (let day = 1; day <= 14; day += 1) {
    await moveClock('1d');
    for (const [account, { asked, days }] of Object.entries(companies)) {
      if (day > 13 - days && day < 14) await acts(account, ['opened']);
      if (day === 13 && asked) await acts(account, ['asked', 'asked']);
    }
  }
  await moveClock('1d');
  await acts('young', ['opened']);
  const { accounts } = await listOf('?order=follow');
  expect(accounts.map(({ id, follow, touch: level }) => [id, follow, level])).toEqual([
    ['asks', 'willing', 'high'],
    ['now', 'thriving', 'tech'],
    ['often', 'thriving', 'tech'],
    ['alone', 'able', 'tech'],
    ['neither', 'neither', 'tech'],
    ['young', null, 'tech'],
  ]);
  expect((await read<ProjectBody>('/project')).follows).toEqual({ willing: 1, thriving: 2, able: 1, neither: 1 });
  expect((await listOf('?follow=willing')).accounts.map(({ id }) => id)).toEqual(['asks']);
  const chosen = { accounts: ['neither'], note: '', source: 'other' };
  const called = await post('/console/api/calls', chosen, { ...(await signedIn()).headers });
  expect(await called.json()).toEqual({ queued: ['neither'], left: [] });
});

test('page by page each account comes once, and nothing is said where a project does not measure both', async () => {
  await measureHealth();
  for (const account of ['a1', 'a2', 'a3']) await acts(account, ['opened', 'asked', 'asked']);
  await moveClock('15d');
  const whole = (await listOf('?order=follow')).accounts.map(({ id }) => id);
  expect(whole).toEqual(['a1', 'a2', 'a3']);
  const [all] = sampleHealth.shadow!.profiles;
  await measureHealth({ version: 'v3', profiles: [all!], shadow: null });
  expect((await read<ProjectBody>('/project')).follows).toBeNull();
  await acts('a1', ['opened']);
  await moveClock('1d');
  expect((await listOf('?order=follow')).accounts.map(({ follow }) => follow)).toEqual([null, null, null]);
});
