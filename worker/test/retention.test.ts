import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { afterEach, expect, test, vi } from 'vitest';
import type { Plan } from '@banso/engine';
import type { AccountBody, UserBody } from '@banso/protocol';
import { DAY, happened, usePlan } from './support/plan.ts';
import { accountPage, getJson, item, object, post, send, stub, withSecret } from './support/talk.ts';

afterEach(() => vi.useRealTimers());

const from = Date.parse('2026-03-02T09:00:00Z');
const setNow = (now: number) => vi.useFakeTimers({ toFake: ['Date'], now });

const milestone = (key: string, reached: object) => ({
  ...({ key, title: { en: key }, role: 'habit', weight: 1, due: null } as const),
  reached: reached as Plan['playbooks'][number]['plan']['milestones'][number]['reached'],
});

const tenTimes = milestone('ten-times', { ...happened('app.opened'), count: [{ cmp: 'gte', value: 10 }] });
const twoPeople = milestone('two-people', { ...happened('app.opened'), distinctUsers: 2 });
const fiveWeeks = milestone('five-weeks', { ...happened('app.opened'), every: 7 * DAY, times: 5 });
const shared = milestone('shared', happened('app.shared'));
const playbook = { milestones: [tenTimes, twoPeople, fiveWeeks], experiences: [], followUps: [] };

const rows = () =>
  runInDurableObject(object('a1'), (_, { storage: { sql } }) => ({
    log: sql.exec<{ n: number }>('SELECT count(*) AS n FROM log').one().n,
    oldest: sql.exec<{ at: number | null }>('SELECT min(at) AS at FROM log').one().at ?? 0,
    daily: sql.exec<{ n: number }>('SELECT count(*) AS n FROM daily').one().n,
    queues: sql.exec<{ n: number }>('SELECT count(*) AS n FROM queues').one().n,
  }));

const standing = async () => {
  const { milestones, counts, progress } = await getJson<AccountBody>('/v1/accounts/a1');
  return { milestones, counts, progress };
};

/** Once a week for fourteen weeks, by two people in turn; every day's copies come with it. */
async function live(): Promise<{ readonly copies: () => Promise<unknown> }> {
  const items: ReturnType<typeof item>[] = [];
  for (let week = 0; week < 14; week += 1) {
    setNow(from + week * 7 * DAY);
    const one = item({ name: 'app.opened', userId: week < 3 ? 'u1' : 'u2', at: new Date().toISOString() });
    items.push(one);
    await send([one]);
  }
  return { copies: () => send(items) };
}

test('after ninety days the log is folded to daily counts, and nothing of the progress changes', async () => {
  await usePlan({ playbook });
  const { copies } = await live();
  setNow(from + 14 * 7 * DAY);
  const before = await standing();
  expect(before.milestones.map(({ status }) => status)).toEqual(['reached', 'reached', 'reached']);
  await stub('a1').wake();
  const after = await rows();
  expect(after).toMatchObject({ log: expect.any(Number) as number, daily: 2, queues: 1 });
  expect(after.log).toBe(12);
  expect(after.oldest).toBeGreaterThan(Date.now() - 90 * DAY);
  expect(await standing()).toEqual(before);
  await evictDurableObject(object('a1'));
  await copies();
  expect(await standing()).toEqual(before);
});

test('a plan that is changed afterwards is told the counts: milestones, their days and numbers are as if the log were whole', async () => {
  await usePlan({ playbook });
  await live();
  await send([item({ name: 'app.shared', at: new Date(from).toISOString() })]);
  setNow(from + 30 * 7 * DAY);
  await stub('a1').wake();
  expect((await rows()).log).toBe(0);
  const changed = { milestones: [shared, fiveWeeks, twoPeople], experiences: [], followUps: [] };
  await usePlan({ playbook: changed });
  const { milestones } = await standing();
  const day = (at: string | null) => at?.slice(0, 10);
  expect(milestones.map(({ key, reachedAt }) => [key, day(reachedAt)])).toEqual([
    ['shared', '2026-03-02'],
    ['five-weeks', '2026-03-30'],
    ['two-people', '2026-03-23'],
  ]);
});

test('a project says how long its log is kept, and a wake folds no more than its share', async () => {
  await usePlan({ playbook, settings: { retention: 7 * DAY } });
  await live();
  setNow(from + 14 * 7 * DAY);
  await runInDurableObject(object('a1'), (_, { storage: { sql } }) => {
    for (let n = 0; n < 9000; n += 1) sql.exec(`INSERT INTO log (at, events, decisions) VALUES (?, '[]', '[]')`, from);
  });
  await stub('a1').wake();
  expect((await rows()).log).toBeGreaterThan(1000);
  await vi.waitFor(async () => expect((await rows()).log).toBeLessThan(10), { timeout: 10_000 });
  expect((await accountPage()).account.counts).toEqual({ 'app.opened': 14 });
});

test('contacts with a person stay counted too, after the log was folded and the plan changed', async () => {
  const often = milestone('often', { ...happened('touch.seminar'), count: [{ cmp: 'gte', value: 3 }] });
  const ofPeople = (title: string) => ({
    ...{ subject: 'user' as const, experiences: [], followUps: [] },
    milestones: [{ ...often, title: { en: title } }],
  });
  const came = (id: string) => {
    const touch = { id, account: 'a1', user: 'u1', channel: 'seminar', origin: 'proactive', topic: id };
    return post('/v1/touches', { touches: [touch] }, withSecret);
  };
  await usePlan({ playbook: ofPeople('One') });
  setNow(from);
  await send([item({ name: 'app.opened' })]);
  await came('first');
  await came('second');
  setNow(from + 100 * DAY);
  await stub('a1').wake();
  expect((await rows()).log).toBe(0);
  await usePlan({ playbook: ofPeople('Two') });
  await came('third');
  const { accounts } = await getJson<UserBody>('/v1/users/u1');
  expect(accounts[0]?.milestones).toMatchObject([{ key: 'often', status: 'reached' }]);
});
