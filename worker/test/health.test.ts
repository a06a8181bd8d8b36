import { expect, test } from 'vitest';
import type { Health } from '@banso/engine';
import type { AccountBody, CallsPage, ProjectBody } from '@banso/protocol';
import { sampleHealth } from '@banso/engine/cases/sampleHealth.ts';
import { listStatement } from '../src/directory/accountList.ts';
import { writeAccount } from '../src/directory/accounts.ts';
import type { AccountEntry } from '../src/directory/accounts.ts';
import { caches } from '../src/isolate.ts';
import { wakeOverdue } from '../src/watchdog.ts';
import { env } from './support/bindings.ts';
import { acts, kept, measureHealth } from './support/health.ts';
import { files, published } from './support/kumiki.ts';
import { usePlan } from './support/plan.ts';
import { queryPlanOf } from './support/queryPlan.ts';
import { rowsWritten } from './support/rows.ts';
import { call, getJson, item, moveClock, post, send, stub } from './support/talk.ts';
import { listOf, pageOf, read, signedIn } from './support/staff.ts';

test('a snapshot is kept once a day, whatever happens in it, under the day that the project has', async () => {
  await measureHealth();
  await post('/dev/clock', { to: '2027-03-01T08:00:00Z' });
  await acts('a1', ['opened', 'asked']);
  expect(await kept()).toEqual([]);
  await moveClock('3d');
  await acts('a1', ['opened', 'asked']);
  await acts('a1', ['opened', 'asked']);
  await moveClock('2h');
  const days = (await kept()).map(({ day }) => day);
  expect(days).toHaveLength(3);
  expect(days).toEqual([...new Set(days)].sort());
  const { now, timeZone } = await read<ProjectBody>('/project');
  const startOfDay = new Date(`${now.slice(0, 10)}T00:00:00Z`);
  expect(days.at(-1)).toBe(new Intl.DateTimeFormat('sv', { timeZone }).format(startOfDay));
});

test('the shadow is scored beside the version in force, on the same day', async () => {
  await measureHealth();
  await acts('a1', ['opened']);
  await moveClock('2d');
  const [first] = await kept();
  expect([JSON.parse(first?.health ?? '').version, JSON.parse(first?.shadow ?? '').version]).toEqual(['v1', 'v2']);
  const { health, account } = await pageOf();
  expect(health?.days.map(({ told, shadow }) => [told?.version, shadow?.version])).toEqual([
    ['v1', 'v2'],
    ['v1', 'v2'],
  ]);
  expect([account.health?.version, health?.shadow?.version]).toEqual(['v1', 'v2']);
});

test('what was told of a day stays, byte for byte, when the plan is changed, the log refolded and late events come', async () => {
  await measureHealth();
  await acts('a1', ['opened']);
  await moveClock('5d');
  const before = await kept();
  expect(before).toHaveLength(5);
  await measureHealth({ version: 'v3', profiles: sampleHealth.shadow?.profiles ?? [], shadow: null });
  await acts('a1', ['app.created', 'asked']);
  expect(await kept()).toEqual(before);
  await moveClock('1d');
  const after = await kept();
  expect(after.slice(0, 5)).toEqual(before);
  expect(JSON.parse(after[5]?.health ?? '')).toMatchObject({ version: 'v3', profile: 'all' });
  expect(after[5]?.shadow).toBe('null');
});

test('nothing is kept where health is not measured', async () => {
  await usePlan();
  await acts('a1', ['opened']);
  await moveClock('3d');
  expect(await kept()).toEqual([]);
  expect(await pageOf()).toMatchObject({ health: null, account: { health: null, fortnight: null } });
  expect((await read<ProjectBody>('/project')).bands).toBeNull();
});

test('the points of the measures add up to the score that the API tells, and what is not known is null', async () => {
  await measureHealth();
  await acts('a1', ['opened', 'asked', 'app.created']);
  await moveClock('15d');
  const { health, fortnight } = await getJson<AccountBody>('/v1/accounts/a1');
  expect(health).toMatchObject({ version: 'v1', profile: { key: 'onboarding', title: { en: 'Onboarding' } } });
  const measures = health?.axes.flatMap((axis) => axis.measures) ?? [];
  expect(measures.map(({ title }) => title)).toContainEqual({ en: 'days' });
  expect(health?.score).toBe(measures.reduce((sum, { points }) => sum + points, 0));
  expect(fortnight).toMatchObject({ cohort: '2026-11', group: expect.any(Number) });
  await acts('new', ['opened']);
  await moveClock('1d');
  const young = (await getJson<AccountBody>('/v1/accounts/new')).health;
  expect(young?.axes.find(({ axis }) => axis === 'usage')).toMatchObject({ score: null, band: null, coverage: 0 });
  expect(young?.band).toBeNull();
});

test('what lists show of health is what the account itself says, day by day', async () => {
  await measureHealth();
  for (const [account, deeds] of [
    ['a1', ['opened']],
    ['a2', ['app.created', 'opened', 'asked', 'asked']],
  ] as const)
    await acts(account, deeds);
  for (let day = 0; day < 16; day += 5) {
    await moveClock('5d');
    for (const row of (await listOf()).accounts) {
      const { health } = (await pageOf(row.id)).account;
      const { score, band, coverage, trend } = health ?? {};
      expect(row.health).toEqual({ day: health?.day, score, band, coverage, trend });
    }
  }
  const { results } = await env.DB.prepare('SELECT id, cohort, group8 FROM accounts ORDER BY id').all<{ id: string }>();
  for (const row of results) {
    const { cohort, group } = (await pageOf(row.id)).account.fortnight ?? {};
    expect(row).toEqual({ id: row.id, cohort, group8: group });
  }
});

const entry = (n: number): AccountEntry => ({
  id: `a${n}`,
  name: `Company ${n}`,
  plan: null,
  progress: 0.5,
  status: 'onTrack',
  ...{
    stuckSince: null,
    stuckAt: null,
    users: 1,
    startedAt: 0,
    lastSeenAt: 0,
    wakeAt: null,
    cohort: null,
    group8: null,
    touch: null,
    follow: null,
  },
  ...(n % 7 === 0
    ? { healthDay: null, score: null, band: null, trend: null, coverage: null }
    : {
        healthDay: '2026-11-24',
        score: (n * 37) % 101,
        band: (n * 37) % 101 < 40 ? 'poor' : (n * 37) % 101 < 70 ? 'concerning' : 'healthy',
        trend: 1.5,
        coverage: 0.9,
      }),
});

test('by health the list comes poorest first, what is not known last, page by page, each account once', async () => {
  await measureHealth();
  await env.DB.batch(Array.from({ length: 130 }, (_, n) => writeAccount(env.DB, 'demo', entry(n))));
  const seen: (number | null)[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await listOf(`?order=health&cursor=${encodeURIComponent(cursor)}`);
    seen.push(...page.accounts.map(({ health }) => health?.score ?? null));
    cursor = page.cursor;
  }
  const order = (score: number | null) => score ?? 101;
  expect(seen).toHaveLength(130);
  expect(seen).toEqual([...seen].sort((a, b) => order(a) - order(b)));
  const { bands } = await read<ProjectBody>('/project');
  for (const band of ['poor', 'concerning', 'healthy', 'unknown'] as const) {
    const page = await listOf(`?band=${band}`);
    expect(page.total).toBe(bands?.[band]);
    expect(new Set(page.accounts.map(({ health }) => health?.band ?? 'unknown'))).toEqual(new Set([band]));
  }
  expect((await call('/console/api/accounts?band=fine', await signedIn())).status).toBe(400);
});

test.each([
  ['by health', { order: 'health' }, null],
  ['of one band, on the second page', { band: 'poor' }, btoa(encodeURIComponent('[40,"a1"]'))],
] as const)('the list %s walks its index in order: no scan, no sorting', async (_, query, cursor) => {
  const { sql, args } = listStatement('demo', { status: null, q: '', size: 50, cursor, ...query });
  const plan = await queryPlanOf(sql, args);
  expect(plan).toContain('SEARCH accounts USING INDEX accounts_by_health (project=?');
  expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
});

test('a day that only brings its snapshot writes at most five rows, telling the directory included', async () => {
  await measureHealth();
  await acts('a1', ['opened', 'app.created']);
  await moveClock('4d');
  const next = (await stub('a1').nextAt()) ?? 0;
  const rows = await rowsWritten('a1', () => stub('a1').wake(next));
  expect(await kept()).toHaveLength(5);
  expect(rows).toBeGreaterThan(0);
  expect(rows).toBeLessThanOrEqual(5);
});

test('accounts that sleep learn of it when a project begins to measure health', async () => {
  const { health: _, ...without } = JSON.parse(files.find(({ path }) => path === 'project.json')?.text ?? '');
  const calls = /,?\s*\{\s*"key": "fortnight-call"[\s\S]*(?=\]\s*\}\s*$)/;
  const before = files.map(({ path, text }) => {
    if (path === 'project.json') return { path, text: JSON.stringify(without) };
    return { path, text: path.endsWith('team-spread.json') ? text.replace(calls, '\n  ') : text };
  });
  await published(before);
  await acts('a1', ['app.created']);
  await moveClock('60d');
  expect(await kept()).toEqual([]);
  await published();
  caches.forget();
  await env.DB.prepare('UPDATE dev_clock SET ahead = ahead + ?')
    .bind(5 * 60_000)
    .run();
  caches.forget();
  await wakeOverdue(env, caches);
  expect((await kept()).map(({ health }) => JSON.parse(health).profile)).toEqual(['onboarding']);
});

test('an account that has long been silent is told once a week', async () => {
  await measureHealth();
  await acts('a1', ['opened']);
  await moveClock('92d');
  const before = (await kept()).length;
  await moveClock('28d');
  expect((await kept()).length - before).toBe(4);
});

test("the demo's own way of measuring puts who tries and does not get there on the list of calls, with a task", async () => {
  await published();
  caches.forget();
  await acts('a1', ['app.created', 'field.added', 'field.added', 'field.added', 'member.invited', 'member.invited']);
  await moveClock('15d');
  const { account, tasks } = await pageOf();
  expect(account.fortnight).toMatchObject({ group: 6, scores: { usage: 0, initiative: 100, spread: 0 } });
  expect(account.health).toMatchObject({ version: '2026-1', profile: { key: 'onboarding' }, band: expect.any(String) });
  expect(tasks.map(({ followUp }) => followUp)).toContain('fortnight-call');
  const { rows } = await read<CallsPage>('/calls');
  expect(rows.map((row) => [row.account, row.hint?.['ja']])).toEqual([['a1', expect.stringContaining('担当者ひとり')]]);
});

test('seats that change in the middle of the fortnight count as they are at the start of each day; what was told before stays', async () => {
  await measureHealth();
  const seats = (n: number) => send([item({ type: 'group', traits: { seats: n }, name: undefined } as never)]);
  const used = () => send([item({ name: 'opened' }), item({ name: 'opened', userId: 'u2' })]);
  await seats(2);
  await used();
  await moveClock('15d');
  await used();
  await moveClock('1d');
  const before = await kept();
  await seats(20);
  await used();
  // Of the day that has begun nothing changes.
  expect(await kept()).toEqual(before);
  await moveClock('1d');
  const after = await kept();
  expect(after.slice(0, before.length)).toEqual(before);
  const valueOf = (row?: { readonly health: string }) =>
    (JSON.parse(row?.health ?? 'null') as Health | null)?.axes.find(({ axis }) => axis === 'spread')?.measures[0]
      ?.value;
  expect([valueOf(before.at(-1)), valueOf(after.at(-1))]).toEqual([1, 0.1]);
  await seats(1);
  await moveClock('1d');
  expect(valueOf((await kept()).at(-1))).toBe(2);
  expect(after.map(({ day }) => day)).toEqual([...new Set(after.map(({ day }) => day))]);
});
