import { expect, test } from 'vitest';
import type { AccountBody } from '@banso/protocol';
import { publishOwn } from './support/project.ts';
import { call, getJson, item, moveClock, send, withSecret } from './support/talk.ts';

const DAY = 86_400_000;
const began = Date.now() - 100 * DAY;
const day = (n: number) => new Date(began + n * DAY).toISOString();

const health = {
  version: '1',
  profiles: [
    {
      key: 'all',
      axes: {
        usage: { measures: [{ key: 'days', days: 'app.opened', within: '14d', linear: { from: 0, to: 10 } }] },
        spread: { measures: [{ key: 'seats', trait: 'seats', linear: { from: 0, to: 5 } }] },
      },
    },
  ],
};

async function imported(id: string, of: readonly object[]) {
  const body = of.map((line) => JSON.stringify(line)).join('\n');
  const headers = { ...withSecret, 'content-type': 'application/x-ndjson' };
  const answer = await call(`/v1/import?id=${id}`, { method: 'POST', headers, body });
  expect(await answer.json()).toMatchObject({ refused: 0 });
}

const accounts = ['h1', 'h2', 'h3', 'h4'];
const late = ['h3', 'h4'];
const past = (account: string) =>
  Array.from({ length: 100 }, (_, n) => ({ type: 'event', account, user: account, name: 'app.opened', at: day(n) }));
const told = async (account: string) => {
  const { health: is } = await getJson<AccountBody>(`/v1/accounts/${account}`);
  return [is?.band ?? null, is?.coverage];
};

test('R12: of whom only a list is there so far nothing red is said, and how little is known; with the past it is all known', async () => {
  await publishOwn([{ key: 'start' }], { health });
  await imported(
    'list',
    accounts.map((account) => ({ type: 'account', account, at: day(0), traits: { seats: 5, createdAt: day(0) } })),
  );
  await imported('half', accounts.filter((one) => !late.includes(one)).flatMap(past));
  for (const account of accounts) await send([item({ userId: account, accountId: account })], { queue: account });
  await moveClock('1d');
  expect(await Promise.all(accounts.map(told))).toEqual([
    ['healthy', 1],
    ['healthy', 1],
    [null, 0.5],
    [null, 0.5],
  ]);
  await imported('rest', late.flatMap(past));
  await moveClock('1d');
  expect(await Promise.all(accounts.map(told))).toEqual(accounts.map(() => ['healthy', 1]));
});
