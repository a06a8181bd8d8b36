import { expect, test } from 'vitest';
import type { AccountBody, AccountsPage } from '@banso/protocol';
import { usePlan } from './support/plan.ts';
import { signedIn } from './support/staff.ts';
import { call, getJson, item, send } from './support/talk.ts';

/** Ids that look alike and are not: a mark that turns the direction, one of no width, another script, another form, letter case. */
const twins = [
  'acme',
  'ac\u202eme',
  'ac\u200bme',
  'ac\u2066me\u2069',
  '\u0430cme',
  'acme\u0301',
  'acm\u00e9',
  'ACME',
  'acme ',
];

test('accounts whose ids look alike stay apart, each as it was written, in the answer and in the list', async () => {
  await usePlan();
  for (const [i, accountId] of twins.entries()) await send([item({ accountId, userId: `u${i}` })], { queue: `q${i}` });
  for (const id of twins) {
    const { id: told, counts } = await getJson<AccountBody>(`/v1/accounts/${encodeURIComponent(id)}`);
    expect([told, counts]).toEqual([id, { 'app.opened': 1 }]);
  }
  const page: AccountsPage = await (await call('/console/api/accounts', await signedIn())).json();
  expect(page.accounts.map(({ id }) => id).sort()).toEqual([...twins].sort());
});

test.each(['a\u0000b', 'a\u0007b', 'a\nb', '\ud800', ''])(
  'an id that no text can be (%j) is refused by name, and what stands beside it counts',
  async (accountId) => {
    await usePlan();
    const answer = await send([item({ accountId }), item()]);
    expect([answer.held.length, answer.refused.map(({ code }) => code)]).toEqual([1, ['invalid']]);
  },
);

test('an address of a hundred thousand characters is refused by name at once, and what stands beside it counts', async () => {
  await usePlan();
  const path = `/${'a'.repeat(100_000)}`;
  const answer = await send([item({ type: 'page', path, name: undefined } as never), item()]);
  expect([answer.held.length, answer.refused.map(({ code }) => code)]).toEqual([1, ['invalid']]);
});
