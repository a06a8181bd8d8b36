import { runInDurableObject } from 'cloudflare:test';
import { expect, test, vi } from 'vitest';
import { createMask } from '../src/account/mask.ts';
import { record } from '../src/directory/audit.ts';
import { env } from './support/bindings.ts';
import { publishOwn } from './support/project.ts';
import { signedIn } from './support/staff.ts';
import { call, identityToken, item, moveClock, post, send, stub, withSecret } from './support/talk.ts';

const user = 'hoshino.rin';
const address = 'rin@hoshino.example';
const name = '星野凛';
const browser = 'c2hhbGwgd2UgcGxheSBhZw';
const about = { anonymousId: browser, userId: user, accountId: 'a1' };
const traces = [user, address, name, 'rin.hoshino', browser, 'only hers'];

const text = { ja: 'テスト', en: 'Test' };
const ask = {
  key: 'ask',
  subject: 'user',
  surveys: [{ key: 'ease', kind: 'ces', trigger: { event: 'x' }, cooldown: '30d' }],
  followUps: [
    {
      key: 'letter',
      intent: 'proactive',
      category: 'productHelp',
      trigger: { event: 'app.opened' },
      goal: { milestone: 'value' },
      experiment: { holdout: 0 },
      steps: [
        { key: 'read', email: { subject: text, body: text, mode: 'oneToOne', review: true } },
        { key: 'talk', task: { kind: 'risk', reason: text, minutes: 10 } },
      ],
    },
  ],
};

const staff = async (path: string, body: object) =>
  call(`/console/api${path}`, { ...(await signedIn()), method: 'POST', body: JSON.stringify(body) });

const answered = (did: string, more: object = {}) =>
  item({ ...about, type: 'experience', key: 'ease', did, unasked: true, name: undefined, ...more } as never);

async function tablesOf(account: string): Promise<string> {
  const id = env.ACCOUNTS.idFromName(`demo/${account}`);
  return runInDurableObject(env.ACCOUNTS.get(id), (_, { storage: { sql } }) => {
    const names = sql.exec<{ name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table'`).toArray();
    return names
      .filter((table) => !/^(_|sqlite_)/.test(table.name))
      .map((table) => `${table.name} ${JSON.stringify(sql.exec(`SELECT * FROM "${table.name}"`).toArray())}`)
      .join('\n');
  });
}

async function directory(): Promise<string> {
  const { results } = await env.DB.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all<{
    name: string;
  }>();
  const names = results.map((row) => row.name).filter((table) => !/^(_|sqlite_|d1_)/.test(table));
  const rows = await Promise.all(
    names.map(async (table) => [table, (await env.DB.prepare(`SELECT * FROM "${table}"`).all()).results] as const),
  );
  return rows.map(([table, all]) => `${table} ${JSON.stringify(all)}`).join('\n');
}

/** Which lines (a table each) name them, and by what. */
const found = (all: string) =>
  all
    .split('\n')
    .flatMap((line) => traces.filter((trace) => line.includes(trace)).map((by) => [line.slice(0, 300), by]));

async function lived(): Promise<void> {
  await publishOwn([ask]);
  const before = { anonymousId: browser, userId: undefined, accountId: undefined } as object;
  await send([item({ ...before, name: 'page.seen', props: { note: 'only hers' } } as never)]);
  const token = await identityToken({ sub: user, email: address, name });
  await send([item({ ...about, type: 'identify', traits: { name } } as never)], { about, token });
  await send([
    item({ ...about, name: 'app.opened' } as never),
    answered('shown'),
    answered('answered', { step: 'score', answer: 2 }),
    answered('answered', { step: 'why-hard', answer: 'only hers' }),
  ]);
  // Alone first, and taken into the company when the host's server tells of it.
  await post('/v1/identify', { userId: user, traits: { email: address, name }, messageId: 'm1' }, withSecret);
  await send([item({ userId: 'u2', name: 'member.invited', props: { to: address, said: `${name}さんへ` } } as never)], {
    queue: 'q2',
  });
  await moveClock('1h');
  const note = { state: 'queued', after: 0, source: 'other', note: `${name}様と話した。${address}、ID は ${user}` };
  expect((await staff('/calls/a1', note)).status).toBe(200);
  const stop = { key: null, stopped: true, until: null, reason: `${name}様のご希望` };
  expect((await staff('/accounts/a1/override', stop)).status).toBe(200);
  // Whatever staff write into the record one day.
  const deed = {
    at: 1,
    by: null,
    through: 'console',
    kind: 'override',
    detail: { reason: `${name}様のご希望` },
  } as const;
  await record(env.DB, 'demo', deed);
  await stub('a1').wake();
}

test('after a deletion no table of the directory or of an account names the person: neither id, nor address, nor name', async () => {
  await lived();
  // What would be missed if it were not there before.
  const named = ['memberships', 'askings', 'exposures', 'mail_drafts', 'tasks', 'visitors', 'calls', 'audit'];
  await vi.waitFor(
    async () => {
      const tables = found(`${await directory()}\n${await tablesOf('a1')}`).map(([line]) => line?.split(' ')[0]);
      expect(tables).toEqual(expect.arrayContaining([...named, 'log', 'state', 'outbox', 'told', 'reported']));
    },
    { timeout: 8000, interval: 300 },
  );
  const answer = await call(`/v1/users/${user}`, { method: 'DELETE', headers: withSecret });
  expect(answer.status).toBe(200);
  expect(found(await directory())).toEqual([]);
  for (const account of ['a1', user, browser]) expect([account, found(await tablesOf(account))]).toEqual([account, []]);
  await send([item({ anonymousId: browser, userId: undefined, accountId: undefined, name: 'page.seen' } as never)]);
  await stub('a1').wake();
  await moveClock('1d');
  expect(found(await directory())).toEqual([]);
  for (const account of ['a1', user]) expect([account, found(await tablesOf(account))]).toEqual([account, []]);
});

test.each([
  ['田中美咲様と話した', ['田中美咲'], '—様と話した'],
  ['ann said that the annual plan suits Ann', ['ann'], '— said that the annual plan suits —'],
  ['7 calls in 2027, by 7', ['7'], '7 calls in 2027, by 7'],
  ['a.b+c@d.example wrote', ['a.b+c@d.example'], '— wrote'],
  ['nobody', [], 'nobody'],
] as const)('of a note, "%s", what names %j is taken out and nothing else', (note, names, masked) => {
  expect(createMask(names)(note)).toBe(masked);
});
