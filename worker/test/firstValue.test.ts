import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { expect, test, vi } from 'vitest';
import type { FirstValueReport } from '@banso/protocol';
import { publishOwn, text } from './support/project.ts';
import { rowsWritten } from './support/rows.ts';
import { read, signedIn } from './support/staff.ts';
import { call, item, moveClock, object, send, stub, withSecret } from './support/talk.ts';

const DAY = 86_400_000;
const milestone = (key: string, role: string, event: string) => ({ key, role, title: text, reached: { event } });
const playbook = {
  key: 'value',
  milestones: [
    milestone('made', 'firstValue', 'app.made'),
    milestone('set-up', 'setup', 'app.set'),
    { ...milestone('weekly', 'habit', 'app.made'), reached: { event: 'app.made', every: '7d', times: 3 } },
    milestone('spread', 'spread', 'app.shared'),
  ],
};

const accounts = ['a1', 'a2', 'a3', 'a4'];

async function report(): Promise<FirstValueReport> {
  for (const account of accounts) await stub(account).wake();
  return (await call('/console/api/reports/first-value', await signedIn())).json<FirstValueReport>();
}

const does = (account: string, name: string) => send([item({ name, accountId: account, userId: `u-${account}` })]);

test('how long accounts take to their first value is told from those that are not there yet as well', async () => {
  await publishOwn([playbook]);
  expect((await report()).all).toEqual({ n: 0, reached: 0, median: null, from: null, to: null });
  for (const account of accounts) await does(account, 'app.opened');
  await moveClock('2d');
  await does('a1', 'app.made');
  await moveClock('2d');
  await does('a2', 'app.made');
  // Two of four have come to it: by the median of those alone it would be three days.
  const { all, groups } = await report();
  expect(all).toMatchObject({ n: 4, reached: 2, median: expect.closeTo(4 * DAY, -5) });
  expect(groups.reduce((sum, { n }) => sum + n, 0)).toBe(4);
  await moveClock('2d');
  await does('a3', 'app.made');
  await does('a1', 'app.made');
  expect((await report()).all).toMatchObject({ n: 4, reached: 3, median: expect.closeTo(4 * DAY, -5) });
});

/** As lists have it by now, nobody having asked the accounts. */
const listed = async () => (await read<FirstValueReport>('/reports/first-value')).all;

test('an account that the playbook comes to be for by what it does counts with the telling of that batch', async () => {
  await publishOwn([{ ...playbook, audience: { event: 'app.opened', count: 2 } }]);
  await does('a1', 'app.opened');
  expect((await report()).all).toMatchObject({ n: 0 });
  await does('a1', 'app.opened');
  await vi.waitFor(async () => expect(await listed()).toMatchObject({ n: 1, reached: 0 }), { timeout: 5_000 });
});

test('so it does by what one of its people does, though the account was put away in between', async () => {
  await publishOwn([{ ...playbook, subject: 'user', audience: { event: 'app.opened', count: 2 } }]);
  await does('a1', 'app.opened');
  expect((await report()).all).toMatchObject({ n: 0 });
  await evictDurableObject(object('a1'));
  await does('a1', 'app.opened');
  await vi.waitFor(async () => expect(await listed()).toMatchObject({ n: 1, reached: 0 }), { timeout: 5_000 });
});

test('a batch by which nothing of this changes tells the directory nothing', async () => {
  await publishOwn([{ ...playbook, audience: { event: 'app.opened', count: 2 } }]);
  for (const name of ['app.opened', 'app.opened', 'app.made']) await does('a1', name);
  expect((await report()).all).toMatchObject({ n: 1, reached: 1 });
  await evictDurableObject(object('a1'));
  // The queue's place, the log, the account and the person.
  expect(await rowsWritten('a1', () => does('a1', 'app.opened'))).toBe(4);
});

test('what was told before, and kept in rows of its own, is known: it is not told again, and what differs from it is', async () => {
  await publishOwn([playbook]);
  await does('a1', 'app.made');
  expect((await report()).all).toMatchObject({ n: 1, reached: 1 });
  for (const [kept, rows] of [
    ['as it was', 4],
    ['otherwise', 7],
  ] as const) {
    await runInDurableObject(object('a1'), (_, { storage: { sql } }) => {
      const { body } = sql.exec<{ body: string }>(`SELECT body FROM state WHERE key = 'projected'`).one();
      const { stood, ...told } = JSON.parse(body) as { stood: { [table: string]: string } };
      sql.exec(`UPDATE state SET body = ? WHERE key = 'projected'`, JSON.stringify(told));
      for (const [table, row] of Object.entries({
        ...stood,
        ...(kept === 'otherwise' && { first_values: '[1,null]' }),
      }))
        sql.exec('INSERT OR REPLACE INTO reported (name, body) VALUES (?, ?)', `${table} `, row);
    });
    await evictDurableObject(object('a1'));
    const written = await rowsWritten('a1', async () => {
      await does('a1', 'app.opened');
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    // Beside the batch: the alarm, what the directory was told, the alarm again.
    expect([kept, written]).toEqual([kept, rows]);
  }
});

test('an account that turns out to have begun earlier is told anew', async () => {
  await publishOwn([playbook]);
  await does('a1', 'app.made');
  expect((await report()).all).toMatchObject({ n: 1, median: expect.closeTo(0, -4) });
  const earlier = new Date(Date.now() - 30 * DAY).toISOString();
  const body = JSON.stringify({ type: 'event', account: 'a1', user: 'u-a1', name: 'app.opened', at: earlier });
  await call('/v1/import?id=past', {
    method: 'POST',
    body,
    headers: { ...withSecret, 'content-type': 'application/x-ndjson' },
  });
  expect((await report()).all).toMatchObject({ n: 1, median: expect.closeTo(30 * DAY, -5) });
});
