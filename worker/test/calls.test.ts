import { expect, test, vi } from 'vitest';
import type { CallEntry, CallHistory, CallsPage, CallState } from '@banso/protocol';
import { sampleHealth } from '@banso/engine/cases/sampleHealth.ts';
import { env } from './support/bindings.ts';
import { acts, measureHealth } from './support/health.ts';
import { call, moveClock, post } from './support/talk.ts';
import { pageOf, read, signedIn } from './support/staff.ts';

// Every account wakes on each of the fifteen days.
vi.setConfig({ testTimeout: 60_000 });

/** Three accounts whose fortnight is over: one that uses it much, two that want to and cannot. */
async function afterFortnight(): Promise<void> {
  await measureHealth({ group8: { ...sampleHealth.group8, call: [6, 5] } });
  await acts('quick', ['opened', 'asked', 'asked']);
  await acts('willing', ['asked', 'asked']);
  await acts('eager', ['asked', 'asked', 'asked']);
  for (let day = 0; day < 3; day += 1) {
    await moveClock('1d');
    await acts('quick', ['opened']);
  }
  await moveClock('12d');
}

const goOn = async (account: string, state: CallState, after: number, more: object = {}, name = '森') =>
  post(
    `/console/api/calls/${account}`,
    { state, after, note: '', ...more },
    { ...(await signedIn(undefined, name)).headers },
  );

test('each account of the cohort is in one group, and the list is of the groups that are to be called', async () => {
  await afterFortnight();
  const page = await read<CallsPage>('/calls');
  const [cohort] = page.cohorts;
  expect(page.cohorts).toHaveLength(1);
  expect((cohort?.groups.reduce((a, b) => a + b, 0) ?? 0) + (cohort?.unknown ?? 0)).toBe(3);
  expect([page.cohort, page.groups, page.called]).toEqual([cohort?.month, [6, 5], [6, 5]]);
  const { group } = (await pageOf('willing')).account.fortnight ?? {};
  expect(page.rows.map((row) => [row.account, row.group])).toEqual([
    ['willing', group],
    ['eager', group],
  ]);
  expect(page.rows[1]).toMatchObject({ name: 'EAGER', source: null, calls: [], weak: expect.any(Array) });
  const quick = (await pageOf('quick')).account.fortnight?.group ?? 0;
  const other = await read<CallsPage>(`/calls?groups=${quick}`);
  expect(other.rows.map((row) => row.account)).toEqual(['quick']);
  expect((await read<CallsPage>('/calls?cohort=2020-01&groups=9,x')).rows).toHaveLength(2);
  for (const cursor of ['Infinity', '1e300', '-1', 'x'])
    expect([cursor, (await read<CallsPage>(`/calls?cursor=${cursor}`)).rows.length]).toEqual([cursor, 2]);
});

test('the file for a spreadsheet holds the same rows in the same order, with the mark by which Excel knows UTF-8', async () => {
  await afterFortnight();
  const answer = await call('/console/api/calls/list.csv?locale=ja', await signedIn());
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="calls-2026-1[12]\.csv"$/);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
  expect(lines[0]).toContain('アカウント,名前,開始月,分類');
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['willing', 'eager']);
});

test('a call goes on step by step, with who, when and note, and nothing of it is ever changed', async () => {
  await afterFortnight();
  for (const [n, state] of (['queued', 'attempted', 'attempted', 'connected', 'needsCs'] as const).entries())
    expect((await goOn('willing', state, n, { note: `note ${n}` })).status).toBe(200);
  const row = (await read<CallsPage>('/calls')).rows.find(({ account }) => account === 'willing');
  expect(row?.calls.map(({ n, state, by, note }) => [n, state, by, note])).toEqual([
    [5, 'needsCs', '森', 'note 4'],
    [4, 'connected', '森', 'note 3'],
    [3, 'attempted', '森', 'note 2'],
    [2, 'attempted', '森', 'note 1'],
    [1, 'queued', '森', 'note 0'],
  ]);
  const skipped = await goOn('eager', 'connected', 0);
  expect([skipped.status, ((await skipped.json()) as { detail: string }).detail]).toEqual([
    422,
    'From here a call can only become one of queued.',
  ]);
});

test('several accounts are queued in one go; a call that is under way stays as it is, and an account that is not there is left', async () => {
  await afterFortnight();
  await goOn('willing', 'queued', 0);
  await goOn('willing', 'attempted', 1);
  const { headers } = await signedIn(undefined, '森');
  const body = { accounts: ['eager', 'willing', 'nobody', 'eager'], note: '月曜の朝', source: 'seminar' };
  const answer = await post('/console/api/calls', body, { ...headers });
  expect(await answer.json()).toEqual({ queued: ['eager'], left: ['willing', 'nobody'] });
  const history = await read<CallHistory>('/calls/eager');
  expect(history.calls).toEqual([{ n: 1, state: 'queued', at: expect.any(String), by: '森', note: '月曜の朝' }]);
  expect((await read<CallHistory>('/calls/willing')).calls.map(({ state }) => state)).toEqual(['attempted', 'queued']);
  expect((await post('/console/api/calls', { ...body, accounts: 'eager' }, { ...headers })).status).toBe(400);
});

test('of two people who go on with one call at once, one is told that the other was first', async () => {
  await afterFortnight();
  await goOn('willing', 'queued', 0);
  const answers = await Promise.all([
    goOn('willing', 'attempted', 1, { by: 'eve' }, 'ann'),
    goOn('willing', 'connected', 1, { by: 'eve' }, 'bob'),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const [won, lost] = [...answers].sort((a, b) => a.status - b.status) as [Response, Response];
  const { by } = (await won.json()) as CallEntry;
  expect(['ann', 'bob']).toContain(by);
  const { detail } = (await lost.json()) as { detail: string };
  expect(detail).toBe(`${by} has gone on with this call in the meantime.`);
  expect((await goOn('willing', 'connected', 1)).status).toBe(409);
  const { n } = (await env.DB.prepare('SELECT count(*) AS n FROM calls').first<{ n: number }>()) ?? { n: 0 };
  expect(n).toBe(2);
});

test('the funnel tells how far each group came, and the connect rate by source comes with its interval', async () => {
  await afterFortnight();
  for (const [n, state] of (['queued', 'attempted', 'connected', 'advised'] as const).entries())
    await goOn('willing', state, n);
  for (const [n, state] of (['queued', 'attempted'] as const).entries())
    await goOn('eager', state, n, { source: 'seminar' });
  await goOn('quick', 'queued', 0);
  const { funnel, sources, rows } = await read<CallsPage>('/calls');
  const group = rows[0]?.group;
  expect(funnel.find((one) => one.group === group)).toEqual({
    group,
    queued: 2,
    attempted: 2,
    connected: 1,
    advised: 1,
    needsCs: 0,
    noNeed: 0,
    refused: 0,
  });
  expect(funnel.find((one) => one.group !== group)).toMatchObject({ queued: 1, attempted: 0, connected: 0 });
  expect(sources.map(({ source, attempted, connected }) => [source, attempted, connected])).toEqual([
    ['group8', 1, 1],
    ['seminar', 1, 0],
    ['other', 0, 0],
  ]);
  expect(sources[0]?.rate?.low).toBeCloseTo(0.2065, 3);
  expect(sources[2]?.rate).toBeNull();
});

test('each count of the funnel leads to the accounts that it counts, in the list and in the file', async () => {
  await afterFortnight();
  for (const [n, state] of (['queued', 'attempted', 'connected', 'advised'] as const).entries())
    await goOn('willing', state, n);
  for (const [n, state] of (['queued', 'attempted'] as const).entries()) await goOn('eager', state, n);
  const { funnel } = await read<CallsPage>('/calls');
  for (const { group, ...counts } of funnel)
    for (const [state, n] of Object.entries(counts)) {
      const page = await read<CallsPage>(`/calls?groups=${group}&state=${state}`);
      expect([state, page.state, page.rows.length, page.total]).toEqual([state, state, n, n]);
    }
  const connected = await read<CallsPage>('/calls?state=connected');
  expect(connected.rows.map(({ account }) => account)).toEqual(['willing']);
  const file = await (await call('/console/api/calls/list.csv?locale=en&state=connected', await signedIn())).text();
  expect(file.trim().split('\r\n')).toHaveLength(2);
  expect((await call('/console/api/calls?state=lost', await signedIn())).status).toBe(400);
});

test('calls are those of one project: of an account of a neighbour nothing can be written', async () => {
  await afterFortnight();
  const neighbour = (await signedIn('sign-in-token-of-other')).headers;
  const body = { state: 'queued', after: 0, note: '', source: 'group8' };
  expect((await post('/console/api/calls/willing', body, { ...neighbour })).status).toBe(404);
  expect((await (await call('/console/api/calls', { headers: neighbour })).json()) as CallsPage).toMatchObject({
    cohorts: [],
    cohort: null,
    rows: [],
  });
});

test.each([
  ['an unknown state', { state: 'lost' }],
  ['an unknown source', { source: 'tv' }],
  ['a note too long', { note: 'x'.repeat(2001) }],
  ['no place', { after: -1 }],
])('a step with %s is refused', async (_, more) => {
  await measureHealth();
  await acts('a1', ['opened']);
  expect((await goOn('a1', 'queued', 0, more)).status).toBe(400);
});
