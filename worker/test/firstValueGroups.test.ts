/** Time to first value, of those of whom something is true, and of those whom a follow-up reached. */
import { expect, test } from 'vitest';
import type { FirstValueReport } from '@banso/protocol';
import { env } from './support/bindings.ts';
import { publishOwn, text } from './support/project.ts';
import { read, signedIn } from './support/staff.ts';
import { call, identityToken, item, moveClock, send, stub } from './support/talk.ts';

const DAY = 86_400_000;
const playbook = {
  key: 'value',
  followUps: [
    {
      key: 'nudge',
      title: text,
      trigger: { event: 'opened' },
      goal: { milestone: 'habit', within: '14d' },
      experiment: { holdout: 0.5 },
      steps: [{ email: { subject: text, body: text } }],
    },
  ],
};
const accounts = Array.from({ length: 10 }, (_, n) => `co-${n}`);

const does = async (account: string, name: string, traits = {}) =>
  send(
    [
      item({ type: 'group', accountId: account, userId: `u-${account}`, traits }),
      item({ name, accountId: account, userId: `u-${account}` }),
    ],
    {
      queue: `q-${account}`,
      token: await identityToken({ sub: `u-${account}`, account, email: `${account}@example.com` }),
    },
  );

async function groupsBy(by: FirstValueReport['by']): Promise<FirstValueReport['groups']> {
  for (const account of [...accounts, 'early']) await stub(account).wake();
  return (await read<FirstValueReport>(`/reports/first-value?by=${by}`)).groups;
}

test('by segment, as it was when the account came to it; an account counts in each of its segments', async () => {
  await publishOwn([playbook], {
    segments: {
      paying: { account: 'plan', is: 'standard' },
      large: { account: 'seats', gte: 100 },
      nobody: { account: 'plan', is: 'none' },
    },
  });
  await does('co-0', 'came', { plan: 'trial', seats: 10 });
  await does('co-1', 'came', { plan: 'standard', seats: 500 });
  await does('co-2', 'came', { plan: 'standard', seats: 5 });
  await moveClock('2d');
  await does('co-1', 'value.seen');
  await does('co-0', 'value.seen', { plan: 'standard' });
  const groups = await groupsBy('segment');
  expect(groups.map(({ key, n, reached }) => [key, n, reached])).toEqual([
    ['paying', 3, 2],
    ['large', 1, 1],
    ['nobody', 0, 0],
  ]);
  await does('co-0', 'came', { plan: 'none' });
  expect(await groupsBy('segment')).toEqual(groups);
  expect((await call('/console/api/reports/first-value?by=colour', await signedIn())).status).toBe(400);
});

test('by arm of a follow-up, of those whom it reached, or would have reached, before they came to it', async () => {
  await publishOwn([playbook]);
  await does('early', 'value.seen');
  for (const account of [...accounts, 'early']) await does(account, 'opened');
  await moveClock('1d');
  for (const account of [...accounts, 'early']) await stub(account).wake();
  const { results } = await env.DB.prepare(
    'SELECT account, arm FROM exposures WHERE exposed_at IS NOT NULL ORDER BY account',
  ).all<{ account: string; arm: 'treated' | 'heldOut' }>();
  expect(results.map(({ account }) => account)).toEqual([...accounts, 'early']);
  const inArm = (arm: string) =>
    accounts.filter((one) => results.some(({ account, arm: is }) => account === one && is === arm));
  for (const account of inArm('treated')) await does(account, 'value.seen');
  await moveClock('5d');
  const groups = await groupsBy('arm');
  const [treated, heldOut] = [inArm('treated').length, inArm('heldOut').length];
  expect(treated * heldOut).toBeGreaterThan(0);
  expect(groups).toEqual([
    expect.objectContaining({
      ...{ key: 'nudge', title: text, arm: 'treated', n: treated, reached: treated },
      median: expect.closeTo(DAY, -5),
    }),
    expect.objectContaining({ key: 'nudge', arm: 'heldOut', n: heldOut, reached: 0, median: null }),
  ]);
});
