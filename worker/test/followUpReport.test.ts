import { expect, test } from 'vitest';
import type { FollowUpsReport } from '@banso/protocol';
import { env } from './support/bindings.ts';
import { publishOwn, text } from './support/project.ts';
import { read, signedIn } from './support/staff.ts';
import { call, identityToken, item, moveClock, send, stub, withSecret } from './support/talk.ts';

const mail = { email: { subject: text, body: text } };
const letter = { email: { subject: text, body: text, mode: 'oneToOne' } };
const came = { event: 'came', within: '7d' };

/** One follow-up of each intent: a mail to many, a letter, and one that says nothing of what it is for. */
const playbook = {
  key: 'reach',
  followUps: [
    {
      key: 'speak-first',
      intent: 'proactive',
      trigger: { event: 'quiet' },
      goal: { when: came, keptAt: ['30d', '60d'] },
      experiment: { holdout: 0.5 },
      steps: [letter],
    },
    {
      key: 'before-it-breaks',
      intent: 'preventive',
      trigger: { event: 'errors' },
      goal: { milestone: 'value', within: '14d' },
      experiment: { holdout: 0 },
      steps: [mail],
    },
    { key: 'say-hello', intent: 'engagement', trigger: { event: 'quiet' }, experiment: { holdout: 0 }, steps: [mail] },
  ],
};

const accounts = Array.from({ length: 8 }, (_, i) => `co-${i}`);
const did = async (account: string, name: string) =>
  send([item({ name, accountId: account, userId: `u-${account}` })], {
    queue: `q-${account}`,
    about: { anonymousId: 'anon', userId: `u-${account}`, accountId: account },
    token: await identityToken({ sub: `u-${account}`, account, email: `${account}@example.com` }),
  });
const report = (query = '') => read<FollowUpsReport>(`/reports/follow-ups${query}`);

/** Half of them come in the week before the thirtieth day, nobody in that before the sixtieth. */
async function lived(): Promise<void> {
  await publishOwn([playbook], { caps: { perDay: 5, perWeek: 10 } });
  for (const account of accounts) await did(account, 'quiet');
  for (const account of accounts.slice(0, 2)) await did(account, 'errors');
  await did('co-0', 'value.seen');
  await moveClock('28d');
  for (const account of accounts.slice(0, 4)) await did(account, 'came');
  await moveClock('33d');
  for (const account of accounts) await stub(account).wake();
}

test('each follow-up is told with its intent, and those of one intent alone', async () => {
  await lived();
  const all = await report();
  expect(all.intents).toEqual({ proactive: 1, preventive: 1, engagement: 1 });
  expect(all.rows.map(({ followUp, intent }) => [followUp, intent])).toEqual([
    ['speak-first', 'proactive'],
    ['before-it-breaks', 'preventive'],
    ['say-hello', 'engagement'],
  ]);
  const some = await report('?intent=preventive');
  expect([some.intent, some.rows.map(({ followUp }) => followUp)]).toEqual(['preventive', ['before-it-breaks']]);
  expect(some.intents).toEqual(all.intents);
  const wrong = await call('/console/api/reports/follow-ups?intent=upsell', await signedIn());
  expect(wrong.status).toBe(400);
});

test('goals of what goes to many and of what is for one are reported apart, and what has no goal is counted', async () => {
  await lived();
  const { goals, rows } = await report();
  const [letters, mails, hello] = rows;
  expect([letters?.manner, mails?.manner, hello?.manner]).toEqual(['oneToOne', 'mass', 'mass']);
  expect(goals.mass).toMatchObject({ followUps: 2, withoutGoal: 1, of: 2, n: 1 });
  expect(goals.oneToOne).toMatchObject({
    followUps: 1,
    withoutGoal: 0,
    of: letters?.goals[0]?.treated.of,
    n: letters?.goals[0]?.treated.n,
  });
});

test('who still comes after 30 and after 60 days is told in both arms, as every row of the experiment says', async () => {
  await lived();
  const [letters] = (await report()).rows;
  expect(letters?.goals.map(({ keptAt }) => (keptAt ?? 0) / 86_400_000)).toEqual([30, 60]);
  const lines = (await (await call('/v1/experiments/speak-first', { headers: withSecret })).text()).trim().split('\n');
  const rows = lines.map((line) => JSON.parse(line) as { account: string; arm: string; kept: boolean[] });
  expect(rows).toHaveLength(accounts.length);
  for (const { account, kept } of rows)
    expect([account, kept]).toEqual([account, [accounts.indexOf(account) < 4, false]]);
  for (const [i, goal] of letters?.goals.entries() ?? [])
    for (const arm of ['treated', 'heldOut'] as const) {
      const own = rows.filter((row) => row.arm === arm);
      expect(goal[arm]).toMatchObject({ of: own.length, n: own.filter(({ kept }) => kept[i]).length });
    }
  // Eight accounts tell nothing of an effect, and it says so.
  expect(letters?.goals[0]?.judged).toMatchObject({ verdict: 'cannotTell', because: 'tooFew' });
  const sent = await env.DB.prepare(`SELECT count(*) AS n FROM exposures WHERE arm = 'heldOut'`).first<{ n: number }>();
  expect(sent?.n).toBe(rows.filter(({ arm }) => arm === 'heldOut').length);
});
