import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import type { AccountBody } from '@banso/protocol';
import { DAY, happened, usePlan } from './support/plan.ts';
import { accountPage, asked, getJson, item, object, send, stub } from './support/talk.ts';

const at = Date.parse('2026-11-01T00:00:00Z');

const userRow = (id: string) => ({
  ...{
    id,
    startedAt: at,
    lastSeenAt: at,
    traits: {},
    traitsAt: {},
    email: null,
    emailAt: null,
    role: null,
    roleAt: null,
  },
  leftAt: null,
  memberAt: null,
  tallies: {},
  milestones: {},
  experiences: {},
  consents: {},
  suppressed: null,
  summoned: [],
  touches: [],
});

const journeyOf = (user: string | null) => ({
  ...{
    followUp: 'stuck',
    playbook: 'first-app',
    user,
    entry: 1,
    version: 1,
    enteredAt: at,
    arm: 'treated',
    step: null,
  },
  stepSince: at,
  served: [],
  held: null,
  ended: { at, how: 'completed' },
});

/** The rows of an account as they were written before people's follow-ups stood in rows of their own. */
async function writeOldRows(): Promise<void> {
  const state = {
    id: 'a1',
    startedAt: at,
    lastSeenAt: at,
    heardSince: at,
    traits: { name: 'Aoba' },
    traitsAt: { name: at },
    counts: { 'app.opened': 7 },
    tallies: {},
    milestones: {},
    planRevision: 'r1',
    journeys: { stuck: journeyOf(null), 'own/u1': { ...journeyOf('u1'), followUp: 'own' } },
  };
  const entry = { id: 'a1', name: 'Aoba', wakeAt: null, lastSeenAt: at };
  const rows = {
    account: { project: 'demo', state, wakeAt: null },
    'user u1': userRow('u1'),
    'user u2': userRow('u2'),
    projected: { entry, users: ['u1', 'u2'] },
  };
  await runInDurableObject(object('a1'), (_, { storage: { sql } }) => {
    for (const [key, body] of Object.entries(rows))
      sql.exec('INSERT INTO state (key, body) VALUES (?, ?)', key, JSON.stringify(body));
  });
  await evictDurableObject(object('a1'));
}

const rowsNow = () =>
  runInDurableObject(object('a1'), (_, { storage: { sql } }) =>
    Object.fromEntries(
      Array.from(
        sql.exec<{ key: string; body: string }>('SELECT key, body FROM state'),
        ({ key, body }) => [key, JSON.parse(body) as Record<string, never>] as const,
      ),
    ),
  );

test('rows as they were written before are read, and people’s follow-ups moved to their own', async () => {
  await usePlan();
  await writeOldRows();
  const body = await stub('a1').body(await asked());
  expect(body).toMatchObject({
    counts: { 'app.opened': 7 },
    traits: { name: 'Aoba' },
    users: [{ id: 'u1' }, { id: 'u2' }],
  });
  const rows = await rowsNow();
  expect(Object.keys(rows['account']?.['state']?.['journeys'] ?? {})).toEqual(['stuck']);
  expect(Object.keys(rows['user u1']?.['journeys'] ?? {})).toEqual(['own/u1']);
  expect(rows['user u2']).not.toHaveProperty('journeys');
  expect(rows['projected']).not.toHaveProperty('users');
  await evictDurableObject(object('a1'));
  expect(await stub('a1').body(await asked())).toEqual(body);
});

const everyone = (many: number) => Array.from({ length: many }, (_, i) => `person-${i}-${'x'.repeat(80)}`);

test('an account with a follow-up for each of 400 people is written, read and written again', async () => {
  const { playbooks } = await usePlan();
  const [first] = playbooks;
  if (!first) throw new Error('there is a playbook');
  const milestones = [
    { key: 'own', title: { en: 'Own' }, role: 'setup', weight: 1, due: DAY, reached: happened('own') },
  ] as const;
  const trigger = { op: 'event', tally: happened('app.opened').tally } as const;
  const followUps = first.plan.followUps.map((one) => ({ ...one, key: 'own', trigger, goal: null }));
  await usePlan({ revision: 'people', playbook: { subject: 'user', milestones, experiences: [], followUps } });
  const ask = { ...(await asked()), revision: 'people' };
  const events = everyone(400).map((user, i) => ({
    id: `e${i}`,
    at: Date.now(),
    user,
    verified: true,
    kind: 'track' as const,
    name: 'app.opened',
    props: {},
  }));
  await stub('a1').take({ ...ask, events, counted: { by: 'id' } });
  const sizes = await runInDurableObject(object('a1'), (_, { storage: { sql } }) => [
    sql.exec<{ n: number }>('SELECT max(length(body)) AS n FROM state').one().n,
    sql.exec<{ n: number }>('SELECT max(length(events) + length(decisions)) AS n FROM log').one().n,
    sql.exec<{ n: number }>(`SELECT count(*) AS n FROM state WHERE key > 'user ' AND body LIKE '%journeys%'`).one().n,
  ]);
  expect(sizes[0]).toBeLessThan(20_000);
  expect(sizes[1]).toBeLessThan(1_000_000);
  expect(sizes[2]).toBe(400);
  await evictDurableObject(object('a1'));
  expect((await stub('a1').page(ask))?.followUps.filter(({ state }) => state !== 'notEntered')).toHaveLength(400);
});

test('a body longer than a row may be lies in pieces, and shrinks again', async () => {
  await usePlan();
  const traits = (length: number) =>
    Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`t${i}`, '漢😀'.repeat(length / 3)]));
  const group = (length: number, id: string) =>
    stub('a1').take({
      project: 'demo',
      account: 'a1',
      revision: 'r1',
      appUrl: '',
      ahead: 0,
      counted: { by: 'id' },
      events: [{ id, at: Date.now(), user: 'u1', verified: true, kind: 'group', traits: traits(length) }],
    });
  await group(30_000, 'long');
  await evictDurableObject(object('a1'));
  expect((await accountPage()).account.traits).toEqual(traits(30_000));
  await group(3, 'short');
  await evictDurableObject(object('a1'));
  expect((await accountPage()).account.traits).toEqual(traits(3));
  const pieces = await runInDurableObject(object('a1'), (_, { storage: { sql } }) =>
    sql.exec<{ n: number }>('SELECT count(*) AS n FROM pieces').one(),
  );
  expect(pieces.n).toBe(0);
});

test('a changed plan is told the whole log page by page, with what arrives meanwhile, and counts each event once', async () => {
  await usePlan();
  await send([item({ name: 'app.opened' })]);
  await runInDurableObject(object('a1'), (_, { storage: { sql } }) => {
    const event = { at: Date.now(), user: 'u1', verified: true, kind: 'track', name: 'app.shared', props: {} };
    for (let row = 0; row < 1500; row += 1)
      sql.exec(
        `INSERT INTO log (at, events, decisions) VALUES (?, ?, '[]')`,
        Date.now(),
        JSON.stringify(Array.from({ length: 4 }, (_one, i) => ({ ...event, id: `${row}/${i}` }))),
      );
  });
  const milestones = [
    {
      ...({ key: 'often', title: { en: 'Often' }, role: 'habit', weight: 1, due: null } as const),
      reached: { ...happened('app.shared'), count: [{ cmp: 'gte', value: 6003 }] },
    },
  ] as const;
  await usePlan({ playbook: { milestones, followUps: [], experiences: [] } });
  await Promise.all(Array.from({ length: 3 }, () => send([item({ name: 'app.shared' })])));
  expect((await getJson<AccountBody>('/v1/accounts/a1')).milestones).toMatchObject([
    { key: 'often', status: 'reached' },
  ]);
});
