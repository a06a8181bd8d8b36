import { expect, test, vi } from 'vitest';
import type { SettingsBody, TaskReport, TasksPage } from '@banso/protocol';
import { coverageStatement } from '../src/directory/coverage.ts';
import { listed, settled } from '../src/directory/tasks.ts';
import { env } from './support/bindings.ts';
import { queryPlanOf } from './support/queryPlan.ts';
import { read, signedIn } from './support/staff.ts';
import { item, moveClock, post, send, stub } from './support/talk.ts';
import { asks, begin, done, names, queue, useTasks } from './support/tasks.ts';

vi.setConfig({ testTimeout: 60_000 });

test('R76: the day’s minutes cut the queue; what was used of them today counts', async () => {
  await useTasks();
  await begin(['a1'], ['a2'], ['a3'], ['a4']);
  await moveClock('4d');
  expect((await queue()).today).toEqual({ minutes: null, used: 0, fits: null });
  const staff = await signedIn(undefined, '森');
  const set = await post('/console/api/settings', { staffMinutes: 60 }, staff.headers);
  expect(await set.json<SettingsBody>()).toMatchObject({
    staffMinutes: 60,
    changes: [{ by: '森', setting: 'staffMinutes', before: '', after: '60' }],
  });
  expect((await queue()).today).toEqual({ minutes: 60, used: 0, fits: 3 });
  await done('a1', { did: 'done', after: 0, minutes: 30 });
  expect((await queue()).today).toEqual({ minutes: 60, used: 30, fits: 1 });
  await moveClock('1d');
  expect((await queue()).today).toEqual({ minutes: 60, used: 0, fits: 3 });
  await post('/console/api/settings', { staffMinutes: null }, staff.headers);
  expect((await queue()).today.minutes).toBeNull();
});

test('R24: before anything is known the order is plain and says so; then it goes by what a person changes, with its parts', async () => {
  await useTasks();
  await begin(['a1', 100], ['a2', 900], ['a3']);
  await moveClock('4d');
  const plain = await queue();
  expect(plain.order).toMatchObject({ by: 'plain', worked: 0, without: 0, least: 20, value: 'arr' });
  expect(plain.rows[0]?.why).toMatchObject({ by: 'plain', overdue: false, lateSince: expect.any(String) as string });
  await pastOf({ worked: [10, 30], left: [30, 10] });
  const page = await queue();
  expect(page.order).toMatchObject({ by: 'worth', worked: 40, without: 40 });
  expect(names(page)).toEqual(['a2', 'a3', 'a1']);
  expect(page.rows[0]?.why).toMatchObject({
    by: 'worth',
    value: 900,
    valueKnown: true,
    minutes: 20,
    odds: { without: { missed: 30, of: 40 }, worked: { missed: 10, of: 40 } },
  });
  const { kinds } = await read<TaskReport>('/tasks/report');
  expect(kinds).toMatchObject([
    { kind: 'risk', worked: { n: 30, of: 40 }, without: { n: 10, of: 40 }, against: 'leftAlone', verdict: 'works' },
  ]);
});

/** Tasks of other accounts that came to their end, straight into the directory. */
async function pastOf(arms: { readonly [arm: string]: readonly [missed: number, reached: number] }): Promise<void> {
  const rows = Object.entries(arms).flatMap(([arm, [missed, reached]]) =>
    Array.from({ length: missed + reached }, (_, n) => [arm, n, Number(n >= missed)] as const),
  );
  await env.DB.batch(
    rows.map(([arm, n, goal]) =>
      env.DB.prepare(
        `INSERT INTO tasks (project, account, id, person, place, sort, state, kind, follow_up, arm, goal, minutes, used, body)
         VALUES ('demo', ?, ?, '', 3, ?, ?, 'risk', 'ask', ?, ?, 20, ?, '{}')`,
      ).bind(
        `past-${arm}-${n}`,
        `t${n}`,
        -n,
        arm === 'worked' ? 'done' : 'skipped',
        arm,
        goal,
        arm === 'worked' ? 20 : null,
      ),
    ),
  );
}

test('what became of the goal is kept: worked, left, held out', async () => {
  await useTasks();
  await begin(['a1'], ['a2'], ['a3']);
  await moveClock('4d');
  await done('a1', { did: 'done', after: 0 });
  await send([item({ name: 'app.created', accountId: 'a1' })]);
  await send([item({ name: 'app.created', accountId: 'a3' })]);
  await moveClock('20d');
  for (const account of ['a1', 'a2', 'a3']) await stub(account).wake();
  const told = async () =>
    (await env.DB.prepare('SELECT account, arm, goal FROM tasks ORDER BY account').all()).results;
  await expect.poll(told).toEqual([
    { account: 'a1', arm: 'worked', goal: 1 },
    { account: 'a2', arm: 'left', goal: 0 },
    { account: 'a3', arm: 'left', goal: 1 },
  ]);
});

test('R76: of the accounts at risk each is reached, waiting, held out, or nobody’s: the four add up', async () => {
  const none = asks(
    {},
    { audience: { op: 'account', trait: 'arr', tests: [{ cmp: 'exists', value: true }] }, holdout: 0.5 },
  );
  await useTasks([none]);
  const held = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h7', 'h8'];
  await begin(...held.map((id) => [id, 1] as const), ['n1'], ['n2'], ['n3']);
  await moveClock('4d');
  const before = (await read<TaskReport>('/tasks/report')).coverage;
  expect(before).toMatchObject({ atRisk: 11, reached: 0, nobody: 3 });
  expect(before.waiting + before.heldOut).toBe(8);
  expect(before.waiting).toBeGreaterThan(0);
  expect(before.heldOut).toBeGreaterThan(0);
  expect(before.accounts.map(({ id, name }) => [id, name])).toEqual([
    ['n1', 'N1'],
    ['n2', 'N2'],
    ['n3', 'N3'],
  ]);
  const [first] = names(await queue()) as [string];
  await done(first, { did: 'done', after: 0 });
  const after = (await read<TaskReport>('/tasks/report')).coverage;
  expect(after).toMatchObject({ atRisk: 11, reached: 1, waiting: before.waiting - 1, nobody: 3 });
  expect(after.reached + after.waiting + after.heldOut + after.nobody).toBe(after.atRisk);
  await moveClock('40d');
  expect((await read<TaskReport>('/tasks/report')).coverage.reached).toBe(0);
});

test('the lists page through in their own order, each task once', async () => {
  await useTasks();
  await env.DB.batch(
    Array.from({ length: 120 }, (_, n) => {
      const task = { ...fake, id: `t${n}`, dueAt: 1000 - n, kind: n % 2 === 0 ? 'risk' : 'other' };
      return env.DB.prepare(
        `INSERT INTO tasks (project, account, id, person, place, sort, state, kind, follow_up, minutes, body)
         VALUES ('demo', ?, ?, '', 0, ?, 'open', ?, '', 20, ?)`,
      ).bind(`a${n}`, task.id, task.dueAt, task.kind, JSON.stringify(task));
    }),
  );
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: TasksPage = await queue(`?cursor=${cursor}`);
    seen.push(...page.rows.map(({ task }) => task.id));
    ({ cursor } = page);
  }
  expect(new Set(seen).size).toBe(120);
  expect(await queue('?kind=other')).toMatchObject({ total: 60, counts: { queue: 120 } });
});

const fake = {
  ...{
    user: null,
    from: null,
    kind: 'risk',
    reason: { en: 'x' },
    suggest: [],
    leeway: 'suggested',
    minutes: 20,
    at: 1,
  },
  lateSince: null,
  band: null,
  n: 0,
  state: 'open',
  since: 1,
  by: null,
  note: '',
};

test.each([
  [
    'the queue',
    listed,
    ['demo', 0, -9e15, '', '', 50],
    /SEARCH tasks USING INDEX tasks_in_order \(project=\? AND place=\?/,
  ],
  ['what came to its end', settled, ['demo'], /SEARCH tasks USING (COVERING )?INDEX tasks_settled \(project=\?/],
] as const)('%s walks its index in order: no scan, no sorting', async (_, sql, args, wanted) => {
  const plan = await queryPlanOf(sql, args);
  expect(plan).toMatch(wanted);
  expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
});

test('the coverage asks the project’s own accounts at risk only, by index', async () => {
  const plan = await queryPlanOf(coverageStatement, ['demo', 0]);
  expect(plan).toMatch(/SEARCH accounts USING INDEX accounts_by_need \(project=\? AND need=\?\)/);
  expect(plan).toMatch(/SEARCH accounts USING INDEX accounts_by_health \(project=\? AND health_order<\?\)/);
  expect(plan).not.toMatch(/SCAN/);
});
