import { expect, test, vi } from 'vitest';
import type { AccountPage, CallState, SeminarsReport } from '@banso/protocol';
import { publishOwn, text } from './support/project.ts';
import { signedIn } from './support/staff.ts';
import { call, identityToken, item, post, send, stub, withSecret } from './support/talk.ts';

// Sixty-one accounts, each with ten people.
vi.setConfig({ testTimeout: 120_000 });

const survey = {
  key: 'after-seminar',
  kind: 'custom',
  trigger: { event: 'touch.seminar' },
  questions: [
    {
      key: 'next',
      ask: 'single',
      text,
      options: ['talk', 'later'].map((key) => ({ key, label: { ja: key, en: key } })),
    },
  ],
};
const need = { survey: 'after-seminar', question: 'next', answer: { is: 'talk' } };
const playbook = {
  key: 'seminar',
  subject: 'user',
  surveys: [survey],
  followUps: [
    {
      key: 'call-them',
      trigger: { all: [need, { event: 'touch.seminar', within: '7d' }] },
      goal: { milestone: 'value', within: '30d' },
      experiment: { holdout: 0 },
      steps: [{ task: { kind: 'call', reason: { ja: 'セミナー後に相談希望', en: 'Asked for a call' } } }],
    },
  ],
};

/** Person `i` of 610 is of account `i % 61` and came to session `i % 7`. Who answered what, and whose call came how far, is planted. */
const people = Array.from({ length: 610 }, (_, i) => ({
  user: `u${i}`,
  account: `co-${i % 61}`,
  session: `s${(i % 7) + 1}`,
}));
const answer = (i: number) => (i % 3 !== 0 ? null : i % 2 === 0 ? 'talk' : 'later');
const callOf = (account: number): readonly CallState[] => {
  if (account % 4 !== 0) return [];
  if (account % 8 !== 0) return ['queued', 'attempted'];
  return account % 16 === 0 ? ['queued', 'attempted', 'connected', 'needsCs'] : ['queued', 'connected', 'advised'];
};

async function held(): Promise<void> {
  await publishOwn([playbook], { seminar: { need, within: '7d' } });
  const touches = people.map(({ user, account, session }, i) => ({
    id: `seat-${i}`,
    account,
    user,
    origin: 'inbound',
    channel: 'seminar',
    topic: session,
    at: new Date(Date.now() - 60_000 + Number(session.slice(1)) * 1000).toISOString(),
  }));
  // The list is sent again as a whole, as a spreadsheet is.
  for (const from of [0, 200, 400, 600, 0])
    expect((await post('/v1/touches', { touches: touches.slice(from, from + 200) }, withSecret)).status).toBe(200);
  for (const [i, { user, account }] of people.entries()) {
    const said = answer(i);
    if (said === null) continue;
    const did = (what: object) =>
      item({
        type: 'experience',
        name: undefined,
        key: 'after-seminar',
        accountId: account,
        userId: user,
        ...what,
      } as object);
    const told = [{ did: 'shown' }, { did: 'answered', step: 'next', answer: said }, { did: 'completed' }].map(did);
    await send(told, { queue: `q-${user}`, token: await identityToken({ sub: user, account }) });
  }
  const { headers } = await signedIn(undefined, '森');
  for (let account = 0; account < 61; account += 1)
    for (const [after, state] of callOf(account).entries()) {
      const step = { state, after, note: '', source: 'seminar' };
      expect((await post(`/console/api/calls/co-${account}`, step, headers)).status).toBe(200);
    }
  for (let account = 0; account < 61; account += 1) await stub(`co-${account}`).wake();
}

test('of 610 who came to 7 seminars it is told exactly who answered, needed, was called, was reached and goes on', async () => {
  await held();
  const { seminars } = await (await call('/console/api/reports/seminars', await signedIn())).json<SeminarsReport>();
  const count = (session: string, which: (i: number, call: readonly CallState[]) => boolean) =>
    people.filter((one, i) => one.session === session && which(i, callOf(i % 61))).length;
  const needs = (i: number) => answer(i) === 'talk';
  expect(seminars).toEqual(
    Array.from({ length: 7 }, (_, i) => `s${i + 1}`).map((session) => ({
      session,
      at: expect.any(String),
      attended: count(session, () => true),
      answered: count(session, (i) => answer(i) !== null),
      need: count(session, needs),
      called: count(session, (i, made) => needs(i) && made.length > 0),
      connected: count(session, (i, made) => needs(i) && made.includes('connected')),
      continuing: count(session, (i, made) => needs(i) && made.includes('needsCs')),
    })),
  );
  const sum = (step: 'attended' | 'answered' | 'need' | 'called' | 'connected' | 'continuing') =>
    seminars.reduce((total, one) => total + one[step], 0);
  expect([sum('attended'), sum('answered'), sum('need')]).toEqual([610, 204, 102]);
  expect(sum('continuing')).toBeGreaterThan(0);
  // What they answered asks a person to call: for each who wants to talk, and for nobody else.
  const tasks = async (account: number) =>
    (await (await call(`/console/api/accounts/co-${account}`, await signedIn())).json<AccountPage>()).tasks;
  for (const account of [0, 1, 2]) {
    const want = people.flatMap(({ user }, i) => (i % 61 === account && needs(i) ? [user] : []));
    expect((await tasks(account)).map((one) => [one.kind, one.user]).sort()).toEqual(
      want.map((user) => ['call', user]).sort(),
    );
  }
});
