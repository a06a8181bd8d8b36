import { evictDurableObject } from 'cloudflare:test';
import { expect, test, vi } from 'vitest';
import type { AuditBody, ProjectBody, TaskReport, TaskRow, TasksPage } from '@banso/protocol';
import { DAY, happened } from './support/plan.ts';
import { listening } from './support/receiver.ts';
import { pageOf, read, signedIn } from './support/staff.ts';
import { call, item, moveClock, object, post, send, stub } from './support/talk.ts';
import { act, asks, begin, done, idOf, names, queue, teams, useTasks } from './support/tasks.ts';

vi.setConfig({ testTimeout: 60_000 });

test('what a follow-up asks for stands in the queue once, with its words, and on the account’s page', async () => {
  await useTasks();
  await begin(['a1'], ['a2']);
  expect(await queue()).toMatchObject({ rows: [], counts: { queue: 0 } });
  await moveClock('4d');
  const page = await queue();
  expect(page).toMatchObject({ total: 2, cursor: null, kinds: ['risk'], teams: { sales: { ja: '営業' } } });
  expect(page.counts).toEqual({ queue: 2, later: 0, handedOff: 0, overdue: 0 });
  expect(page.rows[0]).toMatchObject({
    account: { id: 'a1', name: 'A1', status: 'stuck' },
    task: {
      id: idOf(),
      kind: 'risk',
      state: 'open',
      n: 0,
      followUp: 'ask',
      minutes: 20,
      by: null,
      reason: { en: 'No app yet at A1', ja: 'アプリがまだありません' },
      suggest: ['ask-their-goal'],
      acts: ['taken', 'done', 'skipped', 'snoozed', 'handedOff'],
    },
  });
  await moveClock('4d');
  expect((await queue()).total).toBe(2);
  const { tasks } = await pageOf('a1');
  expect(tasks.map(({ id, state }) => [id, state])).toEqual([[idOf(), 'open']]);
  expect((await read<{ tasks: number }>('/project')).tasks).toBe(2);
});

test('each step of staff shows in the list at once, with their name, and is in the record', async () => {
  await useTasks();
  await begin(['a1']);
  await moveClock('4d');
  expect(await done('a1', { did: 'taken', after: 0 })).toMatchObject({ state: 'taken', by: '森', n: 1 });
  const other = await (await call('/console/api/tasks?mine=1', await signedIn(undefined, '林'))).json<TasksPage>();
  expect(other.rows).toEqual([]);
  const mine = await (await call('/console/api/tasks?mine=1', await signedIn(undefined, '森'))).json<TasksPage>();
  expect([names(mine), mine.me]).toEqual([['a1'], '森']);
  await done('a1', { did: 'done', after: 1, minutes: 35, outcome: 'underWay', note: '別のやり方を提案しました' });
  expect(await queue()).toMatchObject({ total: 0, today: { used: 35 } });
  const [row] = (await queue('?view=ended')).rows;
  expect(row?.task).toMatchObject({ state: 'done', used: 35, outcome: 'underWay', note: '別のやり方を提案しました' });
  const { entries } = await read<AuditBody>('/audit?kind=task');
  expect(entries.map(({ by, detail }) => [by, detail['did'], detail['account'], detail['kind']])).toEqual([
    ['森', 'done', 'a1', 'risk'],
    ['森', 'taken', 'a1', 'risk'],
  ]);
  // What somebody wrote of a person stays with the account, where it can be deleted.
  expect(JSON.stringify(entries)).not.toContain('提案');
});

test('of two people who act on one task, the second is told who was first; what cannot follow is refused with what can', async () => {
  await useTasks();
  await begin(['a1']);
  await moveClock('4d');
  const answers = await Promise.all([
    act('a1', { did: 'taken', after: 0 }, 'ann'),
    act('a1', { did: 'taken', after: 0 }, 'bob'),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const lost = answers.find(({ status }) => status === 409) as Response;
  expect(((await lost.json()) as { detail: string }).detail).toMatch(
    /^(ann|bob) has done something with this task in the meantime\.$/,
  );
  const refusals = [
    [
      { did: 'acknowledged', after: 1 },
      422,
      'From here a task can only be done, returned, skipped, snoozed, handedOff, taken.',
    ],
    [{ did: 'skipped', after: 1, note: ' ' }, 422, 'Say in a few words why it is skipped.'],
    [{ did: 'snoozed', after: 1, until: '2020-01-01T00:00:00Z' }, 422, 'Put it off until a time to come.'],
    [{ did: 'handedOff', after: 1, team: 'nobody' }, 422, 'There is no such team.'],
    [{ did: 'done', after: 1, minutes: 5000 }, 422, 'Whole minutes, 0 to 1440, are expected here.'],
  ] as const;
  for (const [body, , detail] of refusals) {
    const answer = await act('a1', body);
    expect(((await answer.json()) as { detail: string }).detail).toBe(detail);
    expect(answer.ok).toBe(false);
  }
  expect((await act('a1', { did: 'taken', after: 0 }, 'eve', 'no/such/task/1/')).status).toBe(404);
  expect((await act('nobody', { did: 'taken', after: 0 })).status).toBe(404);
});

test('a task whose goal has come about by itself leaves the queue, and says why', async () => {
  await useTasks();
  await begin(['a1'], ['a2']);
  await moveClock('4d');
  await send([item({ name: 'app.created', accountId: 'a1' })]);
  await stub('a1').wake();
  await expect.poll(async () => names(await queue())).toEqual(['a2']);
  const [task] = (await pageOf('a1')).tasks;
  expect(task).toMatchObject({ state: 'over', because: 'goal', acts: ['done'] });
  const { timeline } = await pageOf('a1');
  expect(timeline.some((entry) => entry.of === 'decision' && entry.decision.what === 'taskOver')).toBe(true);
});

test('R30: a suggestion is skipped with a reason in the person’s own words, and the reasons are told together', async () => {
  await useTasks([asks({ leeway: 'must' })]);
  await begin(['a1'], ['a2']);
  await moveClock('4d');
  await done('a1', { did: 'skipped', after: 0, note: '来週の訪問で話します' }, '林');
  expect(names(await queue())).toEqual(['a2']);
  const { skipped } = await read<TaskReport>('/tasks/report');
  expect(skipped).toMatchObject([{ account: 'a1', name: 'A1', followUp: 'ask', reason: '来週の訪問で話します' }]);
  expect(JSON.stringify(skipped)).not.toContain('林');
});

test('the queue is a file for a spreadsheet, in the order of the page and narrowed down as it is, with whom to ask for', async () => {
  const grow = asks({ kind: 'renewal', leeway: 'must', suggest: ['call'] }, { key: 'grow', goal: null });
  const kinds = { renewal: { ja: '契約更新', en: 'Renewal' } };
  await useTasks([asks(), grow], { tasks: { ...teams, kinds } });
  await begin(['a1'], ['a2']);
  await moveClock('4d');
  const { taskTitles } = await read<ProjectBody>('/project');
  expect(taskTitles).toMatchObject({ kinds: { ...kinds, risk: { ja: 'つまずき' } } });
  const file = async (query = '') => {
    const answer = await call(`/console/api/tasks/queue.csv?locale=ja${query}`, await signedIn());
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    return (await answer.text()).trim().split('\r\n').slice(1);
  };
  const cells = (lines: readonly string[]) => lines.map((line) => line.split(',').slice(0, 4));
  expect(cells(await file())).toEqual([
    ['1', 'a1', 'A1', '契約更新'],
    ['2', 'a2', 'A2', '契約更新'],
    ['3', 'a1', 'A1', 'つまずき'],
    ['4', 'a2', 'A2', 'つまずき'],
  ]);
  expect(cells(await file('&kind=risk')).map(([rank]) => rank)).toEqual(['3', '4']);
  expect((await file())[0]).toMatch(/,電話をかける,.*,u-a1,,,$/);
  expect((await call('/console/api/tasks/queue.csv')).status).toBe(401);
});

test('what is put off is gone until its time, and then back', async () => {
  await useTasks();
  await begin(['a1']);
  await moveClock('4d');
  const now = Date.parse((await read<{ now: string }>('/project')).now);
  await done('a1', { did: 'snoozed', after: 0, until: new Date(now + 2 * DAY).toISOString() });
  expect(await queue()).toMatchObject({ total: 0, counts: { queue: 0, later: 1 } });
  expect(names(await queue('?view=later'))).toEqual(['a1']);
  await moveClock('3d');
  expect(await queue()).toMatchObject({ total: 1, counts: { queue: 1, later: 0 } });
});

test('R65, R57: a hand-off tells the team by webhook with the reason and the note, and is listed until it is acknowledged', async () => {
  const one = await listening(['task.handedOff']);
  await useTasks([asks(), asks({ team: 'sales', kind: 'upsell' }, { key: 'grow', goal: null })]);
  await begin(['a1']);
  await moveClock('4d');
  await done('a1', { did: 'handedOff', after: 0, team: 'sales', note: '決裁者の田中さまと話したいとのこと' });
  await moveClock('1h');
  const told = (await one.bodies()).map(({ data }) => data);
  expect(told).toMatchObject([
    { task: idOf('grow'), team: 'sales', by: null, kind: 'upsell', note: '' },
    {
      account: 'a1',
      task: idOf(),
      team: 'sales',
      kind: 'risk',
      by: '森',
      reason: { en: 'No app yet at A1' },
      note: '決裁者の田中さまと話したいとのこと',
      acknowledgeBy: expect.stringMatching(/^\d{4}-/) as string,
    },
  ]);
  expect((await queue()).counts).toMatchObject({ queue: 0, handedOff: 2, overdue: 0 });
  await moveClock('3d');
  expect((await queue()).counts).toMatchObject({ handedOff: 2, overdue: 2 });
  await done('a1', { did: 'acknowledged', after: 1 }, '営業 谷');
  const page = await queue('?view=handedOff');
  expect(page.counts).toMatchObject({ handedOff: 2, overdue: 1 });
  // What nobody has acknowledged comes first.
  expect(page.rows.map(({ task }) => [task.kind, task.handOff?.acknowledged?.by ?? null])).toEqual([
    ['upsell', null],
    ['risk', '営業 谷'],
  ]);
});

test('R65: a hand-off that no team acknowledges in time is told once, and one that was acknowledged before is not', async () => {
  const one = await listening(['task.unacknowledged']);
  await useTasks();
  await begin(['a1'], ['a2']);
  await moveClock('4d');
  for (const account of ['a1', 'a2']) await done(account, { did: 'handedOff', after: 0, team: 'sales', note: account });
  await done('a2', { did: 'acknowledged', after: 1 }, '営業 谷');
  await moveClock('3d');
  await evictDurableObject(object('a1'));
  await moveClock('3d');
  expect(await one.bodies()).toMatchObject([
    { type: 'task.unacknowledged', data: { account: 'a1', task: idOf(), team: 'sales', by: '森', note: 'a1' } },
  ]);
});

test('a playbook goes on from what staff did', async () => {
  const rule = happened('task.done');
  const next = asks({ kind: 'thank' }, { key: 'next', trigger: rule, goal: null });
  await useTasks([asks({}, { goal: null }), next]);
  await begin(['a1']);
  await moveClock('4d');
  await done('a1', { did: 'done', after: 0 });
  expect((await queue()).rows.map(({ task }) => task.kind)).toEqual(['thank']);
});

test('R31: an account to be left alone is no work: it stands apart and takes no minutes', async () => {
  await useTasks([asks({ leeway: 'mustNot' })]);
  await begin(['a1']);
  await moveClock('4d');
  const page = await queue();
  expect(page.rows).toEqual([]);
  expect(page.leaveAlone).toMatchObject([{ account: { id: 'a1' }, task: { leeway: 'mustNot', acts: ['skipped'] } }]);
});

test('staff ask something of themselves, and it stands in the queue like the others', async () => {
  await useTasks();
  await begin(['a1']);
  const staff = await signedIn(undefined, '森');
  const made = await post('/console/api/accounts/a1/tasks', { reason: '資料を送る', minutes: 10 }, staff.headers);
  expect(await made.json<TaskRow>()).toMatchObject({
    kind: 'own',
    state: 'open',
    followUp: null,
    minutes: 10,
    by: '森',
  });
  expect((await queue()).rows.map(({ task }) => task.reason)).toEqual([{ en: '資料を送る' }]);
  expect((await post('/console/api/accounts/a1/tasks', { reason: ' ' }, staff.headers)).ok).toBe(false);
});
