import { expect, test } from 'vitest';
import type { PausesBody, SurveyPage, SurveysBody, SurveyWords } from '@banso/protocol';
import { judgeQuality } from '../src/judgeQuality.ts';
import { caches } from '../src/isolate.ts';
import { sweepPlans } from '../src/sweepPlans.ts';
import { env } from './support/bindings.ts';
import { files, published } from './support/kumiki.ts';
import { signedIn } from './support/staff.ts';
import {
  about,
  accountPage,
  batchOf,
  call,
  identityToken,
  item,
  moveClock,
  post,
  send,
  stub,
  withSecret,
} from './support/talk.ts';

const text = { ja: 'テスト', en: 'Test' };

/** A playbook of its own beside the example's. */
const playbook = (parts: object) => ({
  path: 'playbooks/ask.json',
  text: JSON.stringify({
    key: 'ask',
    title: text,
    subject: 'user',
    milestones: [
      { key: 'asked-value', role: 'firstValue', title: text, reached: { event: 'value.seen' } },
      { key: 'asked-habit', role: 'habit', title: text, reached: { event: 'value.seen', every: '7d', times: 2 } },
    ],
    ...parts,
  }),
});
const inForce = (parts: object) => published([...files, playbook(parts)]);
const ease = { key: 'ease', kind: 'ces', trigger: { event: 'x' }, cooldown: '30d' };
const mail = { email: { subject: text, body: text } };

const did = (what: string, more: object = {}) => ({
  ...item(),
  type: 'experience',
  name: undefined,
  key: 'ease',
  did: what,
  unasked: true,
  ...more,
});

async function staff<T>(path: string, body?: object): Promise<T> {
  const session = await signedIn();
  const answer = await call(
    `/console/api${path}`,
    body === undefined ? session : { ...session, method: 'POST', body: JSON.stringify(body) },
  );
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return (answer.headers.get('content-type') ?? '').includes('json') ? answer.json() : ((await answer.text()) as T);
}

test('what people answer is told by survey, month and segment, with what they wrote, and as a file without formulas', async () => {
  await inForce({ surveys: [ease] });
  await send([did('shown'), did('answered', { step: 'score', answer: 6 })]);
  const why = { step: 'why-easy', answer: '=1+1 quick' };
  await send([did('answered', why), did('completed')]);
  await send([did('shown', { userId: 'u2' }), did('dismissed', { userId: 'u2' })]);
  await stub('a1').wake();
  const { surveys } = await staff<SurveysBody>('/surveys');
  expect(surveys.find(({ key }) => key === 'ease')).toMatchObject({
    form: 'ces',
    playbook: 'ask',
    results: { shown: 2, started: 1, completed: 1, dismissed: 1, response: { share: 0.5 } },
  });
  const page = await staff<SurveyPage>('/surveys/ease?by=version');
  expect(page).toMatchObject({ by: 'version', whole: true, groups: [{ of: '1', results: { shown: 2 } }] });
  expect(page.results.questions[0]).toMatchObject({ key: 'score', n: 1, tooFew: true, content: null });
  const asked = page.questions.map(({ key }) => key);
  expect(asked[0]).toBe('score');
  const file = await staff<string>('/surveys/ease/answers.csv');
  expect(file.split('\r\n')).toHaveLength(4);
  expect(file).not.toMatch(/(^|,)=/m);
});

test('R15: the file of answers is in the reader’s language, with the words of what was asked and chosen', async () => {
  const leaving = {
    key: 'leaving',
    kind: 'churnReason',
    trigger: { event: 'x' },
    reasons: [{ key: 'price', label: { ja: '料金', en: 'Price' } }],
  };
  await inForce({ surveys: [leaving] });
  const of = { key: 'leaving' };
  await send([did('shown', of), did('answered', { ...of, step: 'reason', answer: 'price' }), did('completed', of)]);
  await send([
    did('shown', { ...of, userId: 'u2' }),
    did('answered', { ...of, userId: 'u2', step: 'reason', answer: 'other: no time' }),
  ]);
  await stub('a1').wake();
  const [ja, en] = await Promise.all(
    ['ja', 'en'].map((locale) => staff<string>(`/surveys/leaving/answers.csv?locale=${locale}`)),
  );
  expect(ja).toMatch(/^\uFEFF?アカウント,ユーザー,表示,/);
  expect(ja).toMatch(/,料金\r\n/);
  expect(en).toMatch(/^\uFEFF?Account,Person,Shown,/);
  expect(en).toMatch(/,Price\r\n/);
  expect(en).toMatch(/,other: no time\r\n/);
  expect(en).not.toContain('shownAt');
});

test('what they wrote is found by a part of it', async () => {
  await inForce({ surveys: [{ ...ease, why: text }] });
  await send([
    did('shown'),
    did('answered', { step: 'score', answer: 2 }),
    did('answered', { step: 'why', answer: '設定が難しい' }),
  ]);
  await stub('a1').wake();
  const found = (q: string) => staff<SurveyWords>(`/surveys/ease/words?q=${encodeURIComponent(q)}`);
  expect((await found('難し')).words).toMatchObject([
    { user: 'u1', account: 'a1', question: 'why', text: '設定が難しい', answers: { score: 2 } },
  ]);
  expect((await found('簡単')).words).toEqual([]);
});

test('an asking is told once: telling it again writes nothing, and a person who is deleted is counted nowhere any more', async () => {
  await inForce({ surveys: [ease] });
  await send([did('shown')]);
  await stub('a1').wake();
  const rows = () => env.DB.prepare('SELECT count(*) AS n FROM askings').first<{ n: number }>();
  expect(await rows()).toEqual({ n: 1 });
  await env.DB.prepare('DELETE FROM askings').run();
  await stub('a1').wake();
  expect(await rows()).toEqual({ n: 0 });
  await send([did('completed')]);
  await stub('a1').wake();
  expect(await rows()).toEqual({ n: 1 });
  const gone = await call('/v1/users/u1', { method: 'DELETE', headers: withSecret });
  expect(gone.ok).toBe(true);
  expect(await rows()).toEqual({ n: 0 });
});

test('a survey shown on one device is not offered on another', async () => {
  await inForce({ surveys: [ease] });
  await send([did('shown')]);
  const answer = await post('/v1/batch', batchOf([], { queue: 'q2', about } as object));
  const { view } = (await answer.json()) as { view: { shut: Record<string, unknown> } };
  expect(view.shut['ease']).toMatchObject({ reason: 'cooldown' });
});

test('a broadcast reaches every account of its segment once, also those where nothing happens, and nobody without consent', async () => {
  const token = await identityToken();
  await send([item()], { token });
  await send([item({ accountId: 'a2', userId: 'u2' })], {
    token: await identityToken({ sub: 'u2', account: 'a2', email: 'u2@example.com' }),
  });
  await stub('a1').wake();
  await stub('a2').wake();
  const news = (category: string) => ({
    key: `news-${category.toLowerCase()}`,
    at: new Date(Date.now() + 3_600_000).toISOString(),
    category,
    experiment: { holdout: 0 },
    steps: [mail],
  });
  await inForce({ broadcasts: [news('productHelp'), news('marketing')] });
  expect((await accountPageOf('a1')).outbox).toEqual([]);
  await sweepPlans(env);
  await moveClock('3d');
  for (const account of ['a1', 'a2'])
    expect((await accountPageOf(account)).outbox).toEqual([expect.stringContaining('news-producthelp')]);
  await sweepPlans(env);
  await moveClock('3d');
  expect((await accountPageOf('a1')).outbox).toHaveLength(1);
});

async function accountPageOf(account: string) {
  const page = await accountPage(account);
  return { outbox: page.mails.map(({ id }) => id).filter((id) => id.startsWith('ask/')) };
}

test('both arms of an experiment are exported as lines: who was reached, who would have been, and what became of them', async () => {
  const followUp = {
    key: 'nudge',
    trigger: { event: 'stuck' },
    goal: { when: { event: 'value.seen' }, within: '2d' },
    experiment: { holdout: 0.5 },
    steps: [mail],
  };
  await inForce({ followUps: [followUp] });
  const accounts = Array.from({ length: 8 }, (_, i) => `x${i}`);
  for (const account of accounts) {
    const token = await identityToken({ sub: account, account, email: `${account}@example.com` });
    await send([item({ name: 'stuck', userId: account, accountId: account })], { token, queue: account });
  }
  await moveClock('1d');
  const exported = async () => {
    const answer = await call('/v1/experiments/nudge', { headers: withSecret });
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson');
    return (await answer.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };
  const rows = await exported();
  expect(rows.map(({ account }) => account)).toEqual(accounts);
  expect(new Set(rows.map(({ arm }) => arm))).toEqual(new Set(['treated', 'heldOut']));
  for (const row of rows)
    expect(row).toMatchObject({ holdout: 0.5, exposedAt: expect.any(String), goalAt: null, goalOpen: true });
  await moveClock('3d');
  for (const row of await exported()) expect(row).toMatchObject({ goalAt: null, goalOpen: false });
  expect((await call('/v1/experiments/nudge')).status).toBe(401);
});

test('what annoys too many is paused for the project, is told in the console, and goes on when staff say so', async () => {
  await inForce({ surveys: [ease] });
  for (let i = 0; i < 32; i += 1) {
    const who = { userId: `p${i}`, accountId: `p${i}` };
    await send([did('shown', who), did('dismissed', who)], { queue: `p${i}` });
    await stub(`p${i}`).wake();
  }
  await judgeQuality(env, caches);
  const { pauses } = await staff<PausesBody>('/pauses');
  expect(pauses).toMatchObject([{ key: 'ease', why: 'dismissed', reached: 32, annoyed: 32 }]);
  const view = async () => {
    const told = await post(
      '/v1/batch',
      batchOf([], { queue: 'q9', about: { ...about, userId: 'new', accountId: 'new' } } as object),
    );
    return ((await told.json()) as { view: { shut: Record<string, { reason: string }> } }).view.shut;
  };
  expect((await view())['ease']).toMatchObject({ reason: 'paused' });
  await staff('/pauses/ease/resume', {});
  await judgeQuality(env, caches);
  expect((await staff<PausesBody>('/pauses')).pauses).toEqual([]);
  expect((await view())['ease']).toBeUndefined();
});

test('staff stop an account for a time, and it is told in its story', async () => {
  await inForce({ surveys: [ease] });
  await send([item()]);
  await stub('a1').wake();
  const until = new Date(Date.now() + 86_400_000).toISOString();
  await staff('/accounts/a1/override', { key: null, stopped: true, until, reason: 'in talks' });
  const told = await post('/v1/batch', batchOf([], { queue: 'q2', about } as object));
  const { view } = (await told.json()) as { view: { shut: Record<string, unknown> } };
  expect(view.shut['ease']).toEqual({ reason: 'accountOverride', opensAt: Date.parse(until) });
  expect((await accountPage()).timeline).toContainEqual(
    expect.objectContaining({ kind: 'override', detail: expect.objectContaining({ reason: 'in talks' }) }),
  );
  expect((await accountPage()).overrides).toEqual([
    { key: null, at: expect.any(String), until, by: null, reason: 'in talks' },
  ]);
  await staff('/accounts/a1/override', { key: null, stopped: false, reason: '' });
  expect((await accountPage()).overrides).toEqual([]);
});
