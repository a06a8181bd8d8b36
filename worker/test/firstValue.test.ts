import { expect, test } from 'vitest';
import type { FirstValueReport } from '@banso/protocol';
import { publishOwn, text } from './support/project.ts';
import { signedIn } from './support/staff.ts';
import { call, item, moveClock, send, stub, withSecret } from './support/talk.ts';

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
  const { all, months } = await report();
  expect(all).toMatchObject({ n: 4, reached: 2, median: expect.closeTo(4 * DAY, -5) });
  expect(months.reduce((sum, { n }) => sum + n, 0)).toBe(4);
  await moveClock('2d');
  await does('a3', 'app.made');
  await does('a1', 'app.made');
  expect((await report()).all).toMatchObject({ n: 4, reached: 3, median: expect.closeTo(4 * DAY, -5) });
});

test('an account that the playbook comes to be for counts from the next day on which it is used, if not before', async () => {
  await publishOwn([{ ...playbook, audience: { event: 'app.opened', count: 2 } }]);
  await does('a1', 'app.opened');
  expect((await report()).all).toMatchObject({ n: 0 });
  await does('a1', 'app.opened');
  await moveClock('1d');
  await does('a1', 'app.seen');
  expect((await report()).all).toMatchObject({ n: 1, reached: 0 });
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
