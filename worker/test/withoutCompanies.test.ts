import { expect, test } from 'vitest';
import type {
  AccountPage,
  AccountsPage,
  BootstrapAnswer,
  FollowUpsReport,
  SurveysBody,
  ToursReport,
} from '@banso/protocol';
import { env } from './support/bindings.ts';
import { publishOwn, text } from './support/project.ts';
import { read } from './support/staff.ts';
import {
  batchOf,
  call,
  getJson,
  identityToken,
  item,
  moveClock,
  post,
  send,
  stub,
  withSecret,
} from './support/talk.ts';

const step = (key: string) => ({ key, title: { ja: key, en: key }, body: text });
/** A product for everybody: no company is ever named. */
const playbook = {
  key: 'first-recipe',
  subject: 'user',
  milestones: [
    { key: 'saved', role: 'firstValue', title: text, due: '3d', reached: { event: 'recipe.saved' } },
    { key: 'cooks', role: 'habit', weight: 2, title: text, reached: { event: 'recipe.cooked', every: '7d', times: 2 } },
  ],
  experiences: [
    { key: 'look-around', kind: 'tour', autoStart: true, steps: [step('search'), step('save'), step('share')] },
  ],
  surveys: [{ key: 'ease', kind: 'ces', trigger: { milestone: 'saved' }, cooldown: '30d' }],
  followUps: [
    {
      key: 'still-hungry',
      trigger: { milestone: 'saved', is: 'late' },
      goal: { milestone: 'saved', within: '14d' },
      experiment: { holdout: 0 },
      steps: [{ email: { subject: text, body: text } }],
    },
  ],
};

const people = Array.from({ length: 6 }, (_, i) => `p${i}`);
const token = (user: string) =>
  identityToken({ sub: user, account: undefined, email: `${user}@example.com`, name: `Person ${user}` });
/** As a page without companies sends it. */
const did = async (user: string, ...items: object[]) =>
  send(
    items.map((one) => ({ ...item({ userId: user, ...one }), accountId: undefined })),
    { queue: `q-${user}`, about: { anonymousId: 'anon', userId: user }, token: await token(user) },
  );
const tour = (what: string, key?: string) => ({
  type: 'experience',
  name: undefined,
  key: 'look-around',
  did: what,
  unasked: true,
  ...(key !== undefined && { step: key }),
});

/** Two finish the tour, three go no further than saving, one stays at the search; two save in time, one after the mail. */
async function lived(): Promise<void> {
  await publishOwn([playbook]);
  for (const [i, user] of people.entries()) {
    await did(user, { name: 'opened' }, tour('shown'), tour('step', 'search'));
    if (i > 0) await did(user, tour('step', 'save'));
    if (i < 4) await did(user, tour('dismissed'));
    else await did(user, tour('step', 'share'), tour('completed'));
    if (i >= 4) await did(user, { name: 'recipe.saved' });
  }
  await moveClock('4d');
  await did('p3', { name: 'recipe.saved' });
  for (const user of people) await stub(user).wake();
}

test('a product without companies goes the whole way: its people are its accounts, guided, written to and told apart', async () => {
  await lived();
  const list = await read<AccountsPage>('/accounts');
  expect(list.accounts.map(({ id, name, users }) => [id, name, users]).sort()).toEqual(
    people.map((user) => [user, `Person ${user}`, 1]),
  );
  const stuck = await read<AccountsPage>('/accounts?status=stuck');
  expect(stuck.accounts.map(({ id }) => id).sort()).toEqual(['p0', 'p1', 'p2']);
  const [late, saved] = [await read<AccountPage>('/accounts/p0'), await read<AccountPage>('/accounts/p3')];
  expect(late.mails.map(({ to, state }) => [to, state])).toEqual([['p0@example.com', 'sent']]);
  expect(saved.followUps.map(({ followUp, user, ended }) => [followUp, user, ended?.how])).toEqual([
    ['still-hungry', 'p3', 'completed'],
  ]);
  const quick = await read<AccountPage>('/accounts/p5');
  expect(quick.mails).toEqual([]);
  const server = await getJson<{ progress: number; users: { id: string }[] }>('/v1/accounts/p5');
  expect([server.users.map(({ id }) => id), server.progress]).toEqual([['p5'], 1 / 3]);
  const report = await read<FollowUpsReport>('/reports/follow-ups');
  expect(report.rows[0]).toMatchObject({ reached: 4, goals: [{ treated: { of: 0 } }] });
  // A survey is asked of each person, and counted.
  await did('p5', { ...tour('shown'), key: 'ease' }, { ...tour('answered', 'score'), key: 'ease', answer: 6 });
  await stub('p5').wake();
  const { surveys } = await read<SurveysBody>('/surveys');
  expect(surveys[0]?.results).toMatchObject({ shown: 1, started: 1 });
});

test('a page without companies is answered with the person’s own view', async () => {
  await lived();
  const about = { anonymousId: 'anon', userId: 'p1' };
  const answer = await post('/v1/bootstrap', batchOf([], { about, locale: 'ja', token: await token('p1') }));
  const { view } = await answer.json<Extract<BootstrapAnswer, { off: false }>>();
  expect(view?.milestones).toMatchObject({ saved: { status: 'late' }, cooks: { status: 'open' } });
});

test('the steps of a tour are ranked by how many of those who came to them went no further', async () => {
  await lived();
  const { steps } = await read<ToursReport>('/reports/tours');
  const told = steps.map((one) => [one.step, one.reached, one.stopped]);
  expect(told).toEqual([
    ['save', 5, 3],
    ['search', 6, 1],
    ['share', 2, 0],
  ]);
});

test('a person of a product without companies is deleted as an account is', async () => {
  await lived();
  expect((await call('/v1/users/p1', { method: 'DELETE', headers: withSecret })).ok).toBe(true);
  expect((await read<AccountsPage>('/accounts')).accounts.map(({ id }) => id)).not.toContain('p1');
  for (const table of ['exposures', 'touches', 'reliance', 'tour_stands', 'attendances']) {
    const row = await env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE account = 'p1'`).first<{ n: number }>();
    expect([table, row?.n]).toEqual([table, 0]);
  }
});
