import { expect, test, vi } from 'vitest';
import { touchOf } from '@banso/engine';
import type { Plan } from '@banso/engine';
import type { AccountPage, ProjectBody, TouchesReport, TouchRequest } from '@banso/protocol';
import { caches } from '../src/isolate.ts';
import { findProject } from '../src/directory/projects.ts';
import { env } from './support/bindings.ts';
import { accountLog } from './support/log.ts';
import { publishOwn, text } from './support/project.ts';
import { rowsWritten } from './support/rows.ts';
import { listOf, read, signedIn } from './support/staff.ts';
import { about, call, identityToken, item, moveClock, post, send, stub, withSecret } from './support/talk.ts';

const playbook = {
  key: 'touch',
  milestones: [
    { key: 'made-first', role: 'firstValue', title: text, reached: { event: 'first.made' } },
    { key: 'made-second', role: 'setup', title: text, reached: { event: 'second.made' } },
    { key: 'made-third', role: 'spread', title: text, reached: { event: 'third.made' } },
    { key: 'weekly', role: 'habit', title: text, reached: { event: 'first.made', every: '7d', times: 3 } },
  ],
  followUps: [
    {
      key: 'stuck-letter',
      trigger: { event: 'stuck' },
      goal: { milestone: 'made-second' },
      experiment: { holdout: 0 },
      steps: [{ email: { subject: text, body: text } }],
    },
  ],
  experiences: [{ key: 'hello', kind: 'announcement', title: text, body: text }],
};

const tell = async (touch: TouchRequest, account = 'a1') =>
  post(`/console/api/accounts/${account}/touches`, touch, (await signedIn(undefined, '森')).headers);
const report = async () => (await call('/console/api/reports/touches', await signedIn())).json<TouchesReport>();
const shown = (unasked: boolean) => ({
  ...item(),
  type: 'experience',
  name: undefined,
  key: 'hello',
  did: 'shown',
  unasked,
});

async function planInForce(): Promise<Plan> {
  const project = await findProject(env.DB, 'demo');
  return (await caches.plan(env, project as NonNullable<typeof project>)) as Plan;
}

/** Of two accounts: mails, what the page shows, questions, replies, and what staff and another system tell. */
async function contacts(): Promise<void> {
  await publishOwn([playbook]);
  const token = await identityToken();
  await send([item({ name: 'stuck' }), shown(true), shown(false), item({ type: 'help', did: 'contacted' } as object)], {
    about,
    token,
  });
  await moveClock('1d');
  expect((await tell({ origin: 'proactive', channel: 'meeting', minutes: 45, topic: '初期設定' })).status).toBe(200);
  expect((await tell({ origin: 'inbound', channel: 'chat', minutes: 10 })).status).toBe(200);
  const seminar = { id: 'crm-1', account: 'a2', user: 'u9', origin: 'inbound', channel: 'seminar', topic: 'first' };
  for (let i = 0; i < 2; i += 1)
    expect((await post('/v1/touches', { touches: [seminar] }, withSecret)).status).toBe(200);
  for (const account of ['a1', 'a2']) await stub(account).wake();
}

test('every contact has an origin, and the report adds up to the logs of the accounts', async () => {
  await contacts();
  const plan = await planInForce();
  const logs = await Promise.all(['a1', 'a2'].map(accountLog));
  const touches = logs.flat().flatMap((event) => touchOf(plan, event) ?? []);
  const count = (origin: string) => touches.filter((one) => one.origin === origin).length;
  const told = await report();
  const sum = (of: 'inbound' | 'proactive' | 'byHand' | 'minutes') =>
    told.months.reduce((total, month) => total + month[of], 0);
  expect([sum('inbound'), sum('proactive')]).toEqual([count('inbound'), count('proactive')]);
  // In the app, by mail and a meeting; asked for in the app, a person asked for, a chat and a seminar.
  expect([count('proactive'), count('inbound')]).toEqual([3, 4]);
  expect([sum('byHand'), sum('minutes')]).toEqual([3, 55]);
  expect(told.channels.reduce((total, { n }) => total + n, 0)).toBe(touches.length);
  expect(told.channels).toContainEqual({ origin: 'inbound', channel: 'seminar', byHand: true, n: 1, minutes: 0 });
  expect(told.months[0]?.rate?.share).toBeCloseTo(3 / 7, 1);
});

test('a contact that staff tell stands in the account’s story with who it was, and one without an origin is refused', async () => {
  await contacts();
  const page = await (await tell({ origin: 'proactive', channel: 'call', minutes: 5 })).json<AccountPage>();
  expect(page.timeline[0]).toMatchObject({
    kind: 'touch',
    name: 'call',
    detail: { origin: 'proactive', minutes: 5, by: '森' },
  });
  const without = await tell({ channel: 'call' } as unknown as TouchRequest);
  expect([without.status, await without.json()]).toMatchObject([400, { errors: [{ pointer: '/origin' }] }]);
  expect((await tell({ origin: 'inbound', channel: 'call' }, 'nobody')).status).toBe(404);
  expect((await post('/v1/touches', { touches: [] }, { authorization: 'Bearer pk_demo' })).status).toBe(403);
});

test('milestones reached with nobody’s help in the seven days before are told apart, and can be counted again', async () => {
  await contacts();
  await send([item({ name: 'first.made' })]);
  await moveClock('10d');
  await send([item({ name: 'second.made' })]);
  await tell({ origin: 'proactive', channel: 'call', minutes: 15 });
  await moveClock('2d');
  await send([item({ name: 'third.made' })]);
  await stub('a1').wake();
  // The first came on the day of a meeting, the third two days after a call.
  expect((await report()).reliance).toMatchObject({ alone: 1, of: 3, accounts: 1 });
  const log = await accountLog('a1');
  const help = log.flatMap((event) => (event.kind === 'touch' ? [event.at] : []));
  const alone = log
    .filter((event) => event.kind === 'track' && event.name.endsWith('.made'))
    .filter(({ at }) => !help.some((touch) => touch <= at && at - touch < 7 * 86_400_000));
  expect(alone).toHaveLength(1);
});

test('the list says how much of people’s time each account should get, and finds those of one level', async () => {
  const leaving = { level: 'high', when: { event: 'plan.cancel.started' }, because: text };
  await publishOwn([playbook], { touch: [leaving] });
  await send([item({ name: 'first.made' })]);
  await send([item({ name: 'plan.cancel.started', accountId: 'a2', userId: 'u2' })]);
  const levels = async (query = '') => (await listOf(query)).accounts.map(({ id, touch }) => [id, touch]).sort();
  await expect
    .poll(() => levels())
    .toEqual([
      ['a1', 'tech'],
      ['a2', 'high'],
    ]);
  expect(await levels('?touch=high')).toEqual([['a2', 'high']]);
  expect((await read<ProjectBody>('/project')).touches).toEqual({ high: 1, low: 0, tech: 1 });
  await publishOwn([playbook]);
  expect((await read<ProjectBody>('/project')).touches).toBeNull();
});

const long = { level: 'high', when: { tenure: { gte: '60h' } }, because: text };
const busy = { level: 'low', when: { event: 'app.opened', within: '1h', count: 2 }, because: text };

test('the list says how much by the day after it has changed by the time alone, and nothing is written for a day on which it cannot', async () => {
  await publishOwn([playbook], { touch: [long] });
  await send([item()]);
  const level = async () => (await listOf()).accounts.map(({ touch }) => touch);
  await vi.waitFor(async () => expect(await level()).toEqual(['tech']));
  // The alarm at the most, which goes with the moved clock.
  expect(await rowsWritten('a1', () => moveClock('1d'))).toBeLessThanOrEqual(1);
  await moveClock('1d');
  expect(await level()).toEqual(['tech']);
  await moveClock('36h');
  expect(await level()).toEqual(['high']);
  expect(await rowsWritten('a1', () => moveClock('9d'))).toBeLessThanOrEqual(1);
});

test('a batch moves the next look at it once a day at the most', async () => {
  await publishOwn([playbook], { touch: [busy] });
  for (let i = 0; i < 3; i += 1) await send([item({ name: 'app.opened' })]);
  await stub('a1').wake();
  const rows = await rowsWritten('a1', () => send(Array.from({ length: 20 }, () => item({ name: 'app.opened' }))));
  expect(rows).toBeLessThanOrEqual(4);
});
